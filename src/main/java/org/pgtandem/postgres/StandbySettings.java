package org.pgtandem.postgres;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.NodeFacts;
import org.pgtandem.model.NodeFacts.Cluster;
import org.pgtandem.model.ServerFacts;
import org.pgtandem.model.ServerFacts.Setting;

/** Settings that a standby needs of its own, written at the end of the copy's postgresql.auto.conf. */
public final class StandbySettings {

    /** A hot standby refuses to start while one of these is lower than it was on the primary. */
    public static final List<String> AT_LEAST_THE_PRIMARYS = List.of("max_connections", "max_worker_processes",
            "max_wal_senders", "max_prepared_transactions", "max_locks_per_transaction");

    private StandbySettings() {}

    /**
     * The settings, by name.
     *
     * @param pushed  what is pushed to the primary before the clone
     * @param cluster the standby's cluster, found or future
     */
    public static Map<String, String> of(NodeFacts primary, List<SettingChange> pushed, Cluster cluster) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("hot_standby", "on");
        for (String name : AT_LEAST_THE_PRIMARYS) {
            String value = willBe(primary, pushed, name);
            if (value != null) {
                settings.put(name, value);
            }
        }
        if (cluster.configDir().equals(cluster.dataDir())) {
            addPlaces(primary, cluster, settings);
        }
        return settings;
    }

    /** The limits that the standby's server was started with and that are lower than the primary's: no file changes them. */
    public static List<String> tooLow(NodeFacts primary, List<SettingChange> pushed, ServerFacts standby) {
        return AT_LEAST_THE_PRIMARYS.stream().filter(name -> {
            Setting setting = standby.settings().get(name);
            String needed = willBe(primary, pushed, name);
            return setting != null && needed != null && setting.source().equals("command line")
                    && isLess(setting.value(), needed);
        }).toList();
    }

    private static boolean isLess(String value, String needed) {
        return isNumber(value) && isNumber(needed) && Long.parseLong(value) < Long.parseLong(needed);
    }

    private static boolean isNumber(String value) {
        return value.matches("\\d{1,9}");
    }

    private static @Nullable String willBe(NodeFacts primary, List<SettingChange> pushed, String name) {
        return pushed.stream().filter(change -> change.name().equals(name)).findFirst().map(SettingChange::willBe)
                .orElseGet(() -> primary.server() == null ? null : primary.server().value(name).orElse(null));
    }

    /** Where the configuration travels inside the data directory, the primary's port and socket would come with it. */
    private static void addPlaces(NodeFacts primary, Cluster cluster, Map<String, String> settings) {
        Cluster from = primary.cluster();
        if (from == null || from.port() != cluster.port()) {
            settings.put("port", Integer.toString(cluster.port()));
        }
        if (cluster.socketDir() != null && (from == null || !cluster.socketDir().equals(from.socketDir()))) {
            settings.put("unix_socket_directories", cluster.socketDir());
        }
    }
}
