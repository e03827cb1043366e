package org.pgtandem.facts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.pgtandem.command.Command;
import org.pgtandem.command.RunAs;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Node;
import org.pgtandem.model.NodeFacts;
import org.pgtandem.model.NodeFacts.Cluster;
import org.pgtandem.model.Result;
import org.pgtandem.postgres.BackupPlace;
import org.pgtandem.postgres.Layouts;

/**
 * Looks for backups, archived WAL and restored servers on each node, as the cluster's owner.
 *
 * @param place where backups lie; null where barman keeps them
 */
record NodeLook(Lab lab, Map<String, NodeFacts> facts, @Nullable BackupPlace place,
        BiFunction<String, Command, Result<Records>> run) {

    /** By node; one that does not answer, or has neither a cluster nor programs for one, is left out. */
    Map<String, Records> all() {
        Map<String, Records> seen = new LinkedHashMap<>();
        for (Node node : lab.nodes()) {
            Optional.ofNullable(facts.get(node.name())).flatMap(found -> Layouts.cluster(node, found))
                    .map(cluster -> run.apply(node.name(), command(node, cluster))).ifPresent(looked -> {
                        if (looked instanceof Result.Ok<Records>(Records records)) {
                            seen.put(node.name(), records);
                        }
                    });
        }
        return seen;
    }

    private Command command(Node node, Cluster cluster) {
        String directory = place != null && node.name().equals(place.node()) ? place.directory() : "";
        String archive = place != null && place.archive() != null && node.equals(lab.primary()) ? place.archive() : "";
        return Script.BACKUPS.command(RunAs.user(cluster.owner()), directory, archive, BackupPlace.unit(lab));
    }
}
