package org.pgtandem.postgres;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pgtandem.command.Command;
import org.pgtandem.command.Guc;
import org.pgtandem.command.RunAs;
import org.pgtandem.model.NodeFacts;
import org.pgtandem.model.NodeFacts.Cluster;
import org.pgtandem.model.PgVersion;
import org.pgtandem.model.RecoveryTarget;

/**
 * A server restored beside: what its own configuration says, so that it disturbs nothing, and how far it replays.
 *
 * @param socketDir directory of its socket
 * @param inherited settings of the primary that it must have too, see {@link #INHERITED}; where none are known, it
 *                  cannot be asked while it replays
 * @param archive   directory of archived WAL on its node; null where there is none, and the backup's own WAL must do
 */
public record RestoredServer(PgVersion version, String directory, int port, String socketDir,
        Map<String, String> inherited, @Nullable String archive, RecoveryTarget target) {

    /** The name of the file by which a directory is known as one that a restore made. */
    public static final String MARKER = "pgtandem-restored";

    /** Replay stops at a hot standby with less of these than the primary had; the zones make times read the same. */
    public static final List<String> INHERITED = inheritedNames();

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS'+00'")
            .withZone(ZoneOffset.UTC);

    /** Where it logs to. */
    public String log() {
        return directory + "/pgtandem.log";
    }

    /** postgresql.conf: nothing of the primary's that could reach out. Its messages are in English, as we read them. */
    public String configuration() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("listen_addresses", "localhost");
        settings.put("port", Integer.toString(port));
        settings.put("unix_socket_directories", socketDir);
        settings.put("cluster_name", "pgtandem restored");
        settings.put("archive_mode", "off");
        settings.put("hot_standby", inherited.isEmpty() ? "off" : "on");
        settings.put("shared_buffers", "64MB");
        settings.put("logging_collector", "off");
        settings.put("lc_messages", "C");
        INHERITED.stream().filter(inherited::containsKey)
                .forEach(name -> settings.put(name, inherited.getOrDefault(name, "")));
        return lines(settings);
    }

    /** What a person types on its node to look into it: as the cluster's owner, who alone gets at the socket. */
    public static String psql(NodeFacts facts, Cluster cluster, String socketDir, int port) {
        return Command
                .of(RunAs.from(facts.login().user(), RunAs.user(cluster.owner())), cluster.binDir() + "/psql", "-h",
                        socketDir, "-p", Integer.toString(port), "-d", "postgres")
                .preview();
    }

    /** pg_hba.conf: everybody of this node by the operating system's name, or by password on loopback. */
    public String hba() {
        String method = version.atLeast(14) ? "scram-sha-256" : "md5";
        return "local all all peer\nhost all all 127.0.0.1/32 %1$s\nhost all all ::1/128 %1$s\n".formatted(method);
    }

    /** The files that make it replay: recovery.conf until 11, recovery.signal and settings from 12 on. */
    public List<RecoveryFile> recovery() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("restore_command", archive == null ? "false" : Archive.restoreCommand(archive));
        settings.put("recovery_target_timeline", "latest");
        switch (target) {
            case RecoveryTarget.Latest() -> {
                // Without a target it replays all that there is, and opens by itself.
            }
            case RecoveryTarget.Time(Instant at) -> settings.put("recovery_target_time", TIME.format(at));
            case RecoveryTarget.Point(String name) -> settings.put("recovery_target_name", name);
        }
        if (!(target instanceof RecoveryTarget.Latest)) {
            settings.put("recovery_target_action", "promote");
        }
        return version.atLeast(12)
                ? List.of(new RecoveryFile("recovery.signal", "", true),
                        new RecoveryFile("postgresql.auto.conf", lines(settings), true))
                : List.of(new RecoveryFile("recovery.conf", lines(settings), true));
    }

    /** The target as people write it; empty for the latest. */
    public static String words(RecoveryTarget target) {
        return switch (target) {
            case RecoveryTarget.Latest() -> "";
            case RecoveryTarget.Time(Instant at) -> TIME.format(at);
            case RecoveryTarget.Point(String name) -> name;
        };
    }

    private static String lines(Map<String, String> settings) {
        return settings.entrySet().stream().map(setting -> Guc.line(setting.getKey(), setting.getValue()) + "\n")
                .collect(Collectors.joining());
    }

    private static List<String> inheritedNames() {
        List<String> names = new ArrayList<>(StandbySettings.AT_LEAST_THE_PRIMARYS);
        names.addAll(List.of("TimeZone", "log_timezone"));
        return List.copyOf(names);
    }
}
