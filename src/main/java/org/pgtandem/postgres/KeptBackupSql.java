package org.pgtandem.postgres;

import java.util.List;
import org.pgtandem.command.Sql;
import org.pgtandem.command.Template;

/** What is asked of the primary around backups that are kept. */
public final class KeptBackupSql {

    /** The columns of {@link #history}, in order. */
    public static final List<String> HISTORY = List.of("BEGIN_LSN", "BEGIN_SEGMENT", "END_LSN", "END_SEGMENT",
            "TIMELINE", "BEGIN_AT", "END_AT");

    private KeptBackupSql() {}

    /**
     * What the server wrote into the backup history file of the base backup with this label: positions, segments,
     * timeline, and times as seconds since 1970. The file's words are English in every locale.
     */
    public static Template history(String label) {
        return Template.of("""
                SELECT substring(h from 'START WAL LOCATION: ([^ ]+)'),
                    substring(h from 'START WAL LOCATION: [^ ]+ [(]file ([0-9A-F]+)'),
                    substring(h from 'STOP WAL LOCATION: ([^ ]+)'),
                    substring(h from 'STOP WAL LOCATION: [^ ]+ [(]file ([0-9A-F]+)'),
                    substring(h from 'START TIMELINE: ([0-9]+)'),
                    extract(epoch FROM substring(h from 'START TIME: ([0-9-]+ [0-9:]+)')::timestamp
                        AT TIME ZONE pg_catalog.current_setting('log_timezone'))::bigint,
                    extract(epoch FROM substring(h from 'STOP TIME: ([0-9-]+ [0-9:]+)')::timestamp
                        AT TIME ZONE pg_catalog.current_setting('log_timezone'))::bigint
                FROM (SELECT pg_catalog.pg_read_file('pg_wal/' || name) AS h FROM pg_catalog.pg_ls_waldir()
                    WHERE name ~ '[.]backup$') AS histories
                WHERE pg_catalog.strpos(h, %s) > 0;
                """.formatted(Sql.literal("LABEL: " + label)));
    }

    /** What archiving has come to: last segment archived and when, last one that failed and when. */
    public static Template archiver() {
        return Template.of("""
                SELECT last_archived_wal, extract(epoch FROM last_archived_time)::bigint,
                    last_failed_wal, extract(epoch FROM last_failed_time)::bigint
                FROM pg_catalog.pg_stat_archiver;
                """);
    }

    /**
     * Commits something, so that every moment before it can be told from the end of the WAL; returns the name of the
     * segment that holds it. Commits without waiting for any standby.
     */
    public static Template mark() {
        return Template.of("""
                SET synchronous_commit = local;
                SELECT pg_catalog.pg_logical_emit_message(true, 'pgtandem', 'restore');
                SELECT pg_catalog.pg_walfile_name(pg_catalog.pg_logical_emit_message(false, 'pgtandem', 'restore'));
                """);
    }

    /** Gives this moment a name; returns its position. */
    public static Template restorePoint(String name) {
        return Template.of("SELECT pg_catalog.pg_create_restore_point(" + Sql.literal(name) + ");\n");
    }

    /** How far a restored server came, as people read it. */
    public static String state() {
        return "SELECT pg_catalog.pg_is_in_recovery() AS in_recovery,"
                + " pg_catalog.pg_last_xact_replay_timestamp() AS last_transaction,"
                + " pg_catalog.pg_last_wal_replay_lsn() AS replayed_to,"
                + " pg_catalog.pg_postmaster_start_time() AS started;";
    }

    /** The databases that can be looked into, one a line. */
    public static String databases() {
        return "SELECT datname FROM pg_catalog.pg_database WHERE datallowconn AND NOT datistemplate ORDER BY 1;";
    }

    /** How many tables of people's own a database has. */
    public static String tables() {
        return "SELECT count(*) FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
                + " WHERE c.relkind IN ('r', 'p') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema';";
    }
}
