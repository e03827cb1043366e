package org.pgtandem.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Backup;
import org.pgtandem.model.BackupFacts;
import org.pgtandem.model.Backups;
import org.pgtandem.model.NodeFacts;
import org.pgtandem.model.Result;
import org.pgtandem.model.ServerFacts;
import org.pgtandem.postgres.BarmanPlace;

/**
 * Everything that the steps around barman's backups need to know.
 *
 * @param primary the primary's node and cluster; null where it could not be asked
 */
record BarmanSite(PlanInput input, BackupFacts known, BarmanPlace place, @Nullable NodeCluster primary) {

    static Result<BarmanSite> of(PlanInput input, BackupFacts known) {
        return BarmanPlace.of(input.lab(), input.facts()).map(place -> new BarmanSite(input, known, place,
                BackupSite.cluster(input, input.lab().primary().name()).orElse(null)));
    }

    String node() {
        return place.node().name();
    }

    Backups backups() {
        return known.backups();
    }

    Map<String, String> notes(Backup backup) {
        return known.notes().getOrDefault(backup.id(), Map.of());
    }

    /** What the primary's running server says; empty where it does not run as a primary. */
    Optional<ServerFacts> server() {
        return Optional.ofNullable(primary).map(found -> found.facts().server()).filter(server -> !server.inRecovery());
    }

    /** A plan on barman's node and on others, each locked once. */
    Plan plan(List<Step> steps, NodeCluster... more) {
        List<Plan.Target> targets = new ArrayList<>(List.of(BarmanSetup.target(place)));
        for (NodeCluster other : more) {
            if (!targets.contains(other.target())) {
                targets.add(other.target());
            }
        }
        return new Plan(input.lab().name(), targets, steps,
                input.facts().values().stream().map(NodeFacts::at).min(java.time.Instant::compareTo).orElseThrow());
    }
}
