package org.pgtandem.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pgtandem.command.Command;
import org.pgtandem.command.RunAs;
import org.pgtandem.model.Lab;
import org.pgtandem.model.NodeFacts;
import org.pgtandem.model.ServerFacts;
import org.pgtandem.postgres.BarmanPlace;
import org.pgtandem.postgres.BarmanRoleSql;
import org.pgtandem.postgres.HbaBlock;

/** Removes what an interrupted clone by barman left. barman's backups, and a slot that it knows of, are no leftovers. */
final class BarmanCleanSteps {

    private static final String REMOVE = """
            for stage; do
              if [ -e "$stage" ]; then
                rm -rf --one-file-system -- "$stage" && printf 'copy\\t%s\\n' "$stage"
              fi
            done
            """;

    private BarmanCleanSteps() {}

    static List<Step> of(PlanInput input, BarmanPlace place) {
        String node = place.node().name();
        String[] stages = input.lab().standbys().stream()
                .map(standby -> BarmanRestoreSteps.stage(place, standby)).toArray(String[]::new);
        List<Step> steps = new ArrayList<>(List.of(
                new Step.Run(CleanPlanner.info("clean-barman", node, "left", node),
                        Command.script(BarmanPlace.USER, CleanPlanner.SCRIPT)),
                new Step.Run(CleanPlanner.info("clean-barman-stage", node, "stage", place.home()),
                        Command.script(RunAs.ROOT, REMOVE, stages))));
        orphan(input, place).ifPresent(steps::add);
        return steps;
    }

    /**
     * A slot that nobody receives on, while barman has no file of this server and the primary lets our barman in: the
     * set-up was broken off. Without our lines it may belong to a barman elsewhere.
     */
    private static Optional<Step> orphan(PlanInput input, BarmanPlace place) {
        Lab lab = input.lab();
        NodeFacts primary = input.facts().get(lab.primary().name());
        if (place.known() || primary == null || primary.cluster() == null || primary.server() == null
                || !letsIn(lab, primary.server())) {
            return Optional.empty();
        }
        String slot = place.settings().slot();
        NodeFacts.Cluster cluster = primary.cluster();
        return primary.server().slot(slot).filter(found -> !found.active() && found.type().equals("physical"))
                .map((ServerFacts.Slot _) -> CleanPlanner.dropSlot(
                        CleanPlanner.info("drop-slot-barman", primary.node(), "barman-slot", slot), primary,
                        cluster, slot));
    }

    private static boolean letsIn(Lab lab, ServerFacts server) {
        String content = server.hba().content();
        return content != null && content.contains(HbaBlock.marker(lab)) && content.contains(BarmanRoleSql.STREAMING);
    }
}
