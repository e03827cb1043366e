package org.pgtandem.postgres;

import java.util.LinkedHashMap;
import java.util.Map;
import org.pgtandem.model.Lab;
import org.pgtandem.model.NodeFacts;
import org.pgtandem.model.PgVersion;

/** Good values for a primary, by name, in the order in which a person reads them. None is pushed by itself. */
final class Suggestions {

    private static final long GB = 1024L * 1024 * 1024;

    private Suggestions() {}

    static Map<String, String> of(Lab lab, NodeFacts primary, PgVersion version) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("listen_addresses", "*");
        values.put("wal_level", "replica");
        values.put("max_wal_senders", Integer.toString(4 + 2 * lab.standbys().size()));
        values.put("max_replication_slots", "10");
        values.put("hot_standby", "on");
        values.putAll(keepWal(primary, version));
        values.put("wal_log_hints", "on");
        values.put("log_replication_commands", "on");
        values.putAll(Archive.settings(lab));
        values.putAll(Sizing.of(primary.os().memoryBytes()));
        return values;
    }

    /** Twenty segments as in the course, and a bound for what a forgotten slot may keep: half of the room there is. */
    private static Map<String, String> keepWal(NodeFacts primary, PgVersion version) {
        if (!version.atLeast(13)) {
            return Map.of("wal_keep_segments", "20");
        }
        Map<String, String> values = new LinkedHashMap<>();
        values.put("wal_keep_size", "320MB");
        if (primary.dataDir() != null) {
            values.put("max_slot_wal_keep_size", Math.max(1, primary.dataDir().freeBytes() / 2 / GB) + "GB");
        }
        return values;
    }
}
