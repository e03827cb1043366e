package org.pgtandem.postgres;

import java.util.Optional;
import org.pgtandem.command.Sql;
import org.pgtandem.model.PgVersion;

/** How far a base backup is. */
public final class ProgressSql {

    /** What the application_name of every pg_basebackup of ours begins with; the standby's name follows. */
    public static final String CLONE = "pgtandem_clone_";

    private ProgressSql() {}

    /**
     * Phase, bytes done and bytes in all of the base backup that a client of this application_name takes; no row while
     * there is none. Empty for servers before 13, which do not tell.
     */
    public static Optional<String> baseBackup(PgVersion version, String applicationName) {
        return version.atLeast(13) ? Optional.of("""
                SELECT p.phase, p.backup_streamed, p.backup_total
                FROM pg_catalog.pg_stat_progress_basebackup p
                JOIN pg_catalog.pg_stat_activity a ON a.pid = p.pid
                WHERE a.application_name = %s;
                """.formatted(Sql.literal(applicationName))) : Optional.empty();
    }
}
