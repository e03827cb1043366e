package org.pgtandem.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pgtandem.command.Command;
import org.pgtandem.command.ResourceText;
import org.pgtandem.command.RunAs;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Node;
import org.pgtandem.model.NodeFacts;
import org.pgtandem.model.NodeFacts.Cluster;
import org.pgtandem.model.Result;
import org.pgtandem.model.Role;
import org.pgtandem.model.ServerFacts;
import org.pgtandem.model.Text;
import org.pgtandem.plan.StepInfo.Phase;
import org.pgtandem.plan.StepInfo.Risk;
import org.pgtandem.postgres.BarmanPlace;
import org.pgtandem.postgres.Layouts;
import org.pgtandem.postgres.SlotSql;
import org.pgtandem.postgres.SqlTargets;

/**
 * Plans the removal of what an interrupted job left: its processes, its unfinished copy, and slots that keep WAL for a
 * standby which never came to be.
 */
public final class CleanPlanner {

    static final String SCRIPT = ResourceText.of(CleanPlanner.class, "clean.sh");

    private CleanPlanner() {}

    /** The plan; nodes without a cluster have nothing to clean. Each thing removed is a line {@code kind TAB name}. */
    public static Plan plan(PlanInput input, Instant at) {
        List<Plan.Target> targets = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        for (Node node : primaryFirst(input.lab())) {
            NodeFacts facts = input.facts().get(node.name());
            Optional.ofNullable(facts).flatMap(found -> Layouts.cluster(node, found)).ifPresent(cluster -> {
                RunAs owner = RunAs.user(cluster.owner());
                targets.add(new Plan.Target(node.name(), owner, cluster.ownerHome()));
                steps.add(removeLeftovers(node, owner, unfinished(input.lab(), node, cluster)));
                steps.addAll(CleanNodeSteps.of(input.lab(), node, cluster,
                        Objects.requireNonNull(facts).tools()));
            });
        }
        steps.addAll(dropSlots(input));
        if (input.lab().usesBarman()
                && BarmanPlace.of(input.lab(), input.facts()) instanceof Result.Ok<BarmanPlace>(BarmanPlace place)) {
            targets.add(BarmanSetup.target(place));
            steps.addAll(BarmanCleanSteps.of(input, place));
        }
        return new Plan(input.lab().name(), targets, steps, at);
    }

    /** Nothing may write through a mount on the primary any more when a standby's copy is removed. */
    private static List<Node> primaryFirst(Lab lab) {
        return lab.nodes().stream().sorted(Comparator.comparing(node -> node.role() != Role.PRIMARY)).toList();
    }

    private static Step removeLeftovers(Node node, RunAs owner, List<String> unfinished) {
        return new Step.Run(info("clean-" + node.name(), node.name(), "left", node.name()),
                Command.script(owner, SCRIPT, unfinished.toArray(String[]::new)));
    }

    /** Where an unfinished copy would be: beside the data directory, and on a standby beside its tablespaces. */
    private static List<String> unfinished(Lab lab, Node node, Cluster cluster) {
        Stream<String> tablespaces = node.role() == Role.STANDBY ? lab.tablespaces().values().stream() : Stream.of();
        return Stream.concat(Stream.of(cluster.dataDir()), tablespaces).map(place -> place + Pair.FRESH).toList();
    }

    private static List<Step> dropSlots(PlanInput input) {
        Lab lab = input.lab();
        NodeFacts primary = input.facts().get(lab.primary().name());
        if (primary == null || primary.server() == null || primary.cluster() == null) {
            return List.of();
        }
        List<Step> steps = new ArrayList<>();
        for (Node standby : lab.standbys()) {
            if (isOrphan(lab.slotOf(standby), primary.server(), input.facts().get(standby.name()))) {
                steps.add(dropSlot(
                        info("drop-slot-" + standby.name(), primary.node(), "slot", lab.slotOf(standby)), primary,
                        primary.cluster(), lab.slotOf(standby)));
            }
        }
        return steps;
    }

    static Step dropSlot(StepInfo info, NodeFacts primary, Cluster cluster, String slot) {
        return new Step.Sql(info, SqlTargets.of(primary.node(), Owners.of(primary, cluster), cluster,
                primary.install()), SlotSql.drop(slot), null, List.of());
    }

    /** A slot whose standby may come back is waited for, even while that standby is down. */
    private static boolean isOrphan(String slot, ServerFacts server, @Nullable NodeFacts standby) {
        boolean inactive = server.slot(slot).filter(found -> !found.active()).isPresent();
        return inactive && standby != null && (isPrimary(standby) || !isCopy(standby, server));
    }

    /** Cloned machines share a system identifier, so a server that is no standby must say so itself. */
    private static boolean isPrimary(NodeFacts standby) {
        return standby.server() != null && !standby.server().inRecovery();
    }

    private static boolean isCopy(NodeFacts standby, ServerFacts server) {
        return standby.dataDir() != null && server.systemIdentifier().equals(standby.dataDir().systemIdentifier());
    }

    static StepInfo info(String id, String node, String what, String subject) {
        return new StepInfo(id, node, Text.of("plan.clean." + what + ".title", subject),
                Text.of("plan.clean." + what + ".why"), Phase.CONFIGURE,
                Risk.NONE, subject, null, null);
    }
}
