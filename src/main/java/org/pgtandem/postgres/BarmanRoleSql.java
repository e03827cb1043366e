package org.pgtandem.postgres;

import java.util.List;
import java.util.stream.Collectors;
import org.pgtandem.command.Sql;
import org.pgtandem.command.Template;
import org.pgtandem.model.PgVersion;

/** The two roles of barman, with what a backup needs and no more: no superuser. */
public final class BarmanRoleSql {

    /** Starts and stops backups, and reads settings and statistics. */
    public static final String BARMAN = "barman";
    /** Receives WAL and the files of a backup. */
    public static final String STREAMING = "streaming_barman";
    /** The database that barman connects to: what a role may execute is a matter of each database. */
    public static final String DATABASE = "postgres";

    private static final int NEW_NAMES = 15;

    private BarmanRoleSql() {}

    /**
     * Makes sure of the role that starts backups.
     *
     * @param mark the comment of roles that are ours
     */
    public static Template ensureBarman(PgVersion version, BarmanVersion barman, String mark) {
        String grants = functions(version).stream().map(function -> "pg_catalog." + function)
                .collect(Collectors.joining(", "));
        return RoleSql.ensure(BARMAN, barman.wantsReplication() ? "LOGIN REPLICATION" : "LOGIN", mark).then("""
                GRANT EXECUTE ON FUNCTION %s TO %s;
                GRANT %s TO %2$s;
                """.formatted(grants, Sql.identifier(BARMAN), String.join(", ", groups(version))));
    }

    /** The verifier of the role that starts backups; no row where it does not exist or lacks a right. */
    public static Template barmanVerifier(PgVersion version, BarmanVersion barman) {
        String rights = functions(version).stream()
                .map(function -> "has_function_privilege(oid, " + Sql.literal("pg_catalog." + function)
                        + ", 'EXECUTE')")
                .collect(Collectors.joining(" AND "));
        String member = groups(version).stream()
                .map(group -> "pg_has_role(oid, " + Sql.literal(group) + ", 'MEMBER')")
                .collect(Collectors.joining(" AND "));
        return Template.of("""
                SELECT rolpassword FROM pg_catalog.pg_authid
                WHERE rolname = %s AND %s
                  AND %s
                  AND %s;
                """.formatted(Sql.literal(BARMAN),
                barman.wantsReplication() ? "rolcanlogin AND rolreplication" : "rolcanlogin", rights, member));
    }

    private static List<String> functions(PgVersion version) {
        return version.atLeast(NEW_NAMES)
                ? List.of("pg_backup_start(text, boolean)", "pg_backup_stop(boolean)", "pg_switch_wal()",
                        "pg_create_restore_point(text)")
                : List.of("pg_start_backup(text, boolean, boolean)", "pg_stop_backup()",
                        "pg_stop_backup(boolean, boolean)", "pg_switch_wal()", "pg_create_restore_point(text)");
    }

    /** Where a role may be allowed to order checkpoints, barman asks for it. */
    private static List<String> groups(PgVersion version) {
        return version.atLeast(NEW_NAMES)
                ? List.of("pg_read_all_settings", "pg_read_all_stats", "pg_checkpoint")
                : List.of("pg_read_all_settings", "pg_read_all_stats");
    }
}
