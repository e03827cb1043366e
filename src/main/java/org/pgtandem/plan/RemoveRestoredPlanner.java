package org.pgtandem.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pgtandem.command.Command;
import org.pgtandem.command.Shell;
import org.pgtandem.model.BackupFacts;
import org.pgtandem.model.Backups;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;
import org.pgtandem.plan.Condition.CommandIs;
import org.pgtandem.plan.Condition.Equal;
import org.pgtandem.plan.Condition.Succeeds;
import org.pgtandem.plan.StepInfo.Phase;
import org.pgtandem.plan.StepInfo.Risk;
import org.pgtandem.postgres.RestoredServer;

/** Plans the end of a restored server: only of one that a restore of ours has made. */
final class RemoveRestoredPlanner {

    private static final String OURS = "[ ! -L \"$1\" ] && [ -f \"$1/" + RestoredServer.MARKER + "\" ]";
    private static final String STATUS = "if \"$1/pg_ctl\" -D \"$2\" status >/dev/null; then echo running;"
            + " else echo stopped; fi";
    /** The marker goes last, so that a removal that was cut short can be repeated; never beyond this file system. */
    private static final String DELETE = """
            set -e
            find "$1" -xdev -mindepth 1 ! -path "$1/$4" -delete
            rm -f -- "$1/$4"
            rmdir -- "$1"
            rm -f -- "$2/.pgtandem/restored/$3"
            """;

    private RemoveRestoredPlanner() {}

    /** @param known what is known of backups; null where they could not be looked at */
    static Result<Plan> plan(PlanInput input, @Nullable BackupFacts known, Order.RemoveRestored order) {
        Optional<NodeCluster> node = BackupSite.cluster(input, order.node());
        if (node.isEmpty()) {
            return Result.failed(Failure.of(Text.of("backups.unknown-node", order.node()),
                    Text.of("backups.unknown-place.hint")));
        }
        String directory = order.directory().replaceAll("(?<=.)/+$", "");
        List<Backups.Restored> restored = known == null ? List.of() : known.backups().restored();
        if (known != null && restored.stream().noneMatch(one -> is(one, order.node(), directory))) {
            return Result.failed(Failure.of(Text.of("backups.not-restored", directory, order.node()),
                    instead(restored, order.node(), directory, Shell.word(input.lab().name()))));
        }
        List<Step> steps = List.of(ours(node.get(), directory), stop(node.get(), directory),
                delete(node.get(), directory));
        Instant at = node.get().facts().at();
        return Result.ok(new Plan(input.lab().name(), List.of(node.get().target()), steps, at));
    }

    private static boolean is(Backups.Restored one, String node, String directory) {
        return one.node().equals(node) && one.directory().equals(directory);
    }

    /** What was meant, most likely: the directory on another node, else one of those that are there. */
    private static Text instead(List<Backups.Restored> restored, String node, String directory,
            String lab) {
        Optional<String> elsewhere = restored.stream().filter(one -> one.directory().equals(directory))
                .map(Backups.Restored::node).findFirst();
        if (elsewhere.isPresent()) {
            return Text.of("backups.not-restored.elsewhere", elsewhere.get());
        }
        String here = restored.stream().filter(one -> one.node().equals(node)).map(Backups.Restored::directory)
                .collect(Collectors.joining(", "));
        return here.isEmpty()
                ? Text.of("backups.not-restored.none", node, lab)
                : Text.of("backups.not-restored.here", node, here, lab);
    }

    private static Step ours(NodeCluster node, String directory) {
        return new Step.Await(OrderInfos.of(node.node(), "removed-ours", Phase.CONFIGURE, directory),
                new CommandIs(node.node(), Command.script(node.owner(), OURS, directory), new Succeeds()),
                Duration.ZERO, Duration.ofSeconds(1), null);
    }

    private static Step stop(NodeCluster node, String directory) {
        String bin = node.cluster().binDir();
        StepInfo info = info(node, "removed-stop", directory).already(
                new CommandIs(node.node(), Command.script(node.owner(), STATUS, bin, directory),
                        new Equal("stopped")));
        return new Step.Run(info,
                Command.of(node.owner(), bin + "/pg_ctl", "-D", directory, "-w", "-m", "fast", "stop"));
    }

    private static Step delete(NodeCluster node, String directory) {
        return new Step.Run(info(node, "removed-delete", directory).risk(Risk.DELETES, directory),
                Command.script(node.owner(), DELETE, directory, node.home(), RestoreCopySteps.name(directory),
                        RestoredServer.MARKER));
    }

    private static StepInfo info(NodeCluster node, String name, String directory) {
        return OrderInfos.of(node.node(), name, Phase.RESTORE, directory);
    }
}
