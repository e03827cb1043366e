package org.pgtandem.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Backup;
import org.pgtandem.model.BackupFacts;
import org.pgtandem.model.Backups;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Node;
import org.pgtandem.model.NodeFacts;
import org.pgtandem.model.Result;
import org.pgtandem.model.ServerFacts;
import org.pgtandem.model.Text;
import org.pgtandem.postgres.BackupPlace;

/**
 * Everything that the steps around backups in a directory need to know.
 *
 * @param primary the primary's node and cluster; null where it could not be asked
 * @param keeper  the node where backups lie
 */
record BackupSite(PlanInput input, BackupFacts known, BackupPlace place, @Nullable NodeCluster primary,
        NodeCluster keeper) {

    static Result<BackupSite> of(PlanInput input, BackupFacts known) {
        Lab lab = input.lab();
        Optional<BackupPlace> place = BackupPlace.of(lab, input.facts());
        Optional<NodeCluster> keeper = place.flatMap(found -> cluster(input, found.node()));
        if (place.isEmpty() || keeper.isEmpty()) {
            String node = place.map(BackupPlace::node).orElse(lab.primary().name());
            return Result.failed(Failure.of(Text.of("backups.unknown-node", node),
                    Text.of("backups.unknown-place.hint")));
        }
        return Result.ok(new BackupSite(input, known, place.get(),
                cluster(input, lab.primary().name()).orElse(null), keeper.get()));
    }

    static Optional<NodeCluster> cluster(PlanInput input, String node) {
        return input.lab().node(node).flatMap((Node found) -> NodeCluster.of(found, input.facts().get(node)));
    }

    Lab lab() {
        return input.lab();
    }

    Backups backups() {
        return known.backups();
    }

    /** What the primary's running server says; a failure where it does not run or is a standby itself. */
    Result<ServerFacts> server() {
        ServerFacts server = primary == null ? null : primary.facts().server();
        return server == null || server.inRecovery()
                ? noPrimary(lab())
                : Result.ok(server);
    }

    static <T> Result<T> noPrimary(Lab lab) {
        return Result.failed(Failure.of(Text.of("backups.no-primary", lab.primary().name()),
                Text.of("backups.no-primary.hint", lab.primary().name())));
    }

    /** The primary where its server runs, as {@link #server} says. */
    NodeCluster served() {
        if (primary == null) {
            throw new IllegalStateException("nobody asked whether the primary is there");
        }
        return primary;
    }

    boolean keptOnPrimary() {
        return primary != null && primary.node().equals(keeper.node());
    }

    /** What was noted of the primary when the backup was taken. */
    Map<String, String> notes(Backup backup) {
        return known.notes().getOrDefault(backup.id(), Map.of());
    }

    /** A plan on these nodes, each of them locked once. */
    Plan plan(List<Step> steps, NodeCluster... more) {
        List<Plan.Target> targets = new ArrayList<>(List.of(keeper.target()));
        for (NodeCluster other : more) {
            if (targets.stream().noneMatch(target -> target.node().equals(other.node()))) {
                targets.add(other.target());
            }
        }
        return new Plan(lab().name(), targets, steps,
                input.facts().values().stream().map(NodeFacts::at).min(java.time.Instant::compareTo).orElseThrow());
    }
}
