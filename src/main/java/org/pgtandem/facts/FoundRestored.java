package org.pgtandem.facts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Backups.Restored;
import org.pgtandem.model.Lab;
import org.pgtandem.model.NodeFacts;
import org.pgtandem.model.NodeFacts.Cluster;
import org.pgtandem.postgres.Layouts;
import org.pgtandem.postgres.RestoredServer;

/** Servers that were restored beside, from what the script printed. */
final class FoundRestored {

    private FoundRestored() {}

    /** On every node that was looked at. */
    static List<Restored> of(Lab lab, Map<String, NodeFacts> facts, Map<String, Records> seen) {
        return lab.nodes().stream().flatMap(node -> Optional.ofNullable(facts.get(node.name()))
                .flatMap(found -> Layouts.cluster(node, found).map(cluster -> on(found, cluster,
                        seen.getOrDefault(node.name(), new Records(List.of())))))
                .stream().flatMap(List::stream)).toList();
    }

    private static List<Restored> on(NodeFacts node, Cluster cluster, Records records) {
        Map<String, Map<String, String>> notes = new HashMap<>();
        records.all("restored-note").forEach(fields -> notes.computeIfAbsent(fields.get(0), _ -> new HashMap<>())
                .put(fields.get(1), fields.get(2)));
        return records.all("restored").stream()
                .map(fields -> restored(node, cluster, fields, notes.getOrDefault(fields.getFirst(), Map.of())))
                .toList();
    }

    private static Restored restored(NodeFacts node, Cluster cluster, List<String> fields, Map<String, String> noted) {
        String text = noted.getOrDefault("port", "");
        int port = text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
        String socket = noted.getOrDefault("socket", fields.get(0));
        return new Restored(node.node(), fields.get(0), noted.getOrDefault("backup", "?"), orNull(noted.get("target")),
                port, socket, RestoredServer.psql(node, cluster, socket, port), fields.get(1).equals("running"));
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
