package org.pgtandem.postgres;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.pgtandem.command.Conninfo;
import org.pgtandem.model.Lab;

/** barman's file of one server, for backups and WAL by streaming alone: nothing is copied through SSH. */
public final class BarmanServerFile {

    private BarmanServerFile() {}

    /** The first words of a file that we wrote. */
    public static final String OURS = "; pgTandem";

    /**
     * The file's text, every line ended. It holds no password: those lie in .pgpass.
     *
     * @param address the primary's address as barman's node reaches it
     * @param port    the primary's port
     */
    public static String text(Lab lab, BarmanPlace place, String address, int port) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("description", "\"" + lab.primary().name() + "\"");
        lines.put("conninfo", conninfo(address, port, BarmanRoleSql.BARMAN) + " dbname=" + BarmanRoleSql.DATABASE);
        lines.put("streaming_conninfo", conninfo(address, port, BarmanRoleSql.STREAMING));
        lines.put("backup_method", "postgres");
        lines.put("streaming_archiver", "on");
        lines.put("slot_name", place.settings().slot());
        lines.put("path_prefix", place.binDir());
        lines.put("retention_policy", place.settings().retention());
        return OURS + " " + lab.name().replaceAll("\\R", " ") + "\n[" + place.server() + "]\n"
                + lines.entrySet().stream().map(line -> line.getKey() + " = " + line.getValue() + "\n")
                        .collect(Collectors.joining());
    }

    private static String conninfo(String address, int port, String role) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("host", address);
        options.put("port", Integer.toString(port));
        options.put("user", role);
        return Conninfo.of(options);
    }
}
