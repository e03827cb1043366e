package org.pgtandem.postgres;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pgtandem.command.Conninfo;
import org.pgtandem.command.Guc;
import org.pgtandem.model.PgVersion;

/** What makes a copy of a data directory a standby: recovery.conf until 11, standby.signal and settings from 12 on. */
public final class Recovery {

    private Recovery() {}

    /**
     * The standby's primary_conninfo. It names only options that every server since 10 knows: pg_basebackup writes
     * those of its own version, and an older walreceiver never connects with one that it does not know. It holds no
     * password, only the path of the password file.
     */
    public static String conninfo(Upstream upstream) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("host", upstream.address());
        options.put("port", Integer.toString(upstream.port()));
        options.put("user", upstream.user());
        options.put("passfile", upstream.passfile());
        options.put("application_name", upstream.applicationName());
        return Conninfo.of(options);
    }

    /**
     * The files to put into the copy.
     *
     * @param version  the server's
     * @param settings what the standby needs beside the upstream, see {@link StandbySettings}
     */
    public static List<RecoveryFile> files(PgVersion version, Upstream upstream, Map<String, String> settings) {
        Map<String, String> recovery = new LinkedHashMap<>();
        if (version.atLeast(12)) {
            recovery.putAll(settings);
            putUpstream(recovery, upstream);
            return List.of(new RecoveryFile("standby.signal", "", true),
                    new RecoveryFile("postgresql.auto.conf", lines(recovery), false));
        }
        recovery.put("standby_mode", "on");
        putUpstream(recovery, upstream);
        return List.of(new RecoveryFile("recovery.conf", lines(recovery), true),
                new RecoveryFile("postgresql.auto.conf", lines(settings), false));
    }

    /** The timeline is latest by default from 12 on only; written down everywhere, it reads the same. */
    private static void putUpstream(Map<String, String> recovery, Upstream upstream) {
        recovery.put("primary_conninfo", conninfo(upstream));
        recovery.put("primary_slot_name", upstream.slot());
        recovery.put("recovery_target_timeline", "latest");
    }

    private static String lines(Map<String, String> settings) {
        return settings.entrySet().stream().map(setting -> Guc.line(setting.getKey(), setting.getValue()) + "\n")
                .collect(Collectors.joining());
    }
}
