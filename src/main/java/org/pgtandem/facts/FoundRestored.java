package org.pgtandem.facts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Backups.Restored;

/** Servers that were restored beside, from what the script printed. */
final class FoundRestored {

    private FoundRestored() {}

    static List<Restored> of(String node, Records records) {
        Map<String, Map<String, String>> notes = new HashMap<>();
        records.all("restored-note").forEach(fields -> notes.computeIfAbsent(fields.get(0), _ -> new HashMap<>())
                .put(fields.get(1), fields.get(2)));
        return records.all("restored").stream()
                .map(fields -> restored(node, fields, notes.getOrDefault(fields.getFirst(), Map.of()))).toList();
    }

    private static Restored restored(String node, List<String> fields, Map<String, String> noted) {
        String port = noted.getOrDefault("port", "");
        return new Restored(node, fields.get(0), noted.getOrDefault("backup", "?"), orNull(noted.get("target")),
                port.matches("\\d{1,5}") ? Integer.parseInt(port) : 0, noted.getOrDefault("socket", fields.get(0)),
                fields.get(1).equals("running"));
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
