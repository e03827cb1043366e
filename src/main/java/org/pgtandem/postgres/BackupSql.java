package org.pgtandem.postgres;

import java.util.List;
import org.pgtandem.command.Sql;
import org.pgtandem.command.Template;
import org.pgtandem.model.PgVersion;

/** A base backup by hand. Start and stop belong into one session: the server forgets the backup when it ends. */
public final class BackupSql {

    /** The columns of {@link #stop}, in order. */
    public static final List<String> STOP_COLUMNS = List.of("lsn", "labelfile", "spcmapfile");

    private BackupSql() {}

    /** Starts with a fast checkpoint; returns the start's LSN. */
    public static Template start(PgVersion version, String label) {
        String call = version.atLeast(15) ? "pg_backup_start(%s, true)" : "pg_start_backup(%s, true, false)";
        return Template.of("SELECT pg_catalog." + call.formatted(Sql.literal(label)) + ";\n");
    }

    /**
     * Stops; returns the LSN that the copy must replay to, and the contents of backup_label and tablespace_map. It does
     * not wait for the archive: the standby's slot keeps the WAL, and a failing archive_command would wait for ever.
     */
    public static Template stop(PgVersion version) {
        String call = version.atLeast(15) ? "pg_backup_stop(false)" : "pg_stop_backup(false, false)";
        return Template.of("SELECT lsn, labelfile, spcmapfile FROM pg_catalog." + call + ";\n");
    }

    /** The names of the WAL segments from one position to another of the same timeline, a line each. */
    public static Template segments(Template start, Template stop) {
        return Template.of("""
                SELECT pg_catalog.string_agg(name, E'\\n' ORDER BY name) FROM pg_catalog.pg_ls_waldir()
                WHERE name ~ '^[0-9A-F]{24}$' AND name COLLATE "C" BETWEEN pg_catalog.pg_walfile_name('""").then(start)
                .then("') AND pg_catalog.pg_walfile_name('").then(stop).then("');\n");
    }
}
