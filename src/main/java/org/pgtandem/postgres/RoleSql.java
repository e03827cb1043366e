package org.pgtandem.postgres;

import java.util.ArrayList;
import java.util.List;
import org.pgtandem.command.SecretForm;
import org.pgtandem.command.Sql;
import org.pgtandem.command.Template;
import org.pgtandem.model.Lab;
import org.pgtandem.model.SecretRef;

/** Roles. Passwords go to the server as SCRAM verifiers computed here, never in clear. */
public final class RoleSql {

    /** The role that the monitor logs in with. */
    public static final String MONITOR = "pgtandem_monitor";

    private RoleSql() {}

    /** The roles that the lab makes, each with a password. */
    public static List<String> of(Lab lab) {
        List<String> roles = new ArrayList<>(List.of(lab.replication().user(), MONITOR));
        if (lab.usesBarman()) {
            roles.addAll(List.of(BarmanRoleSql.BARMAN, BarmanRoleSql.STREAMING));
        }
        return roles;
    }

    /**
     * Why a role must be left alone: it is there and was made by somebody else, as its comment tells. An empty text where it
     * is ours or not there yet.
     *
     * @param mark the comment of roles that are ours
     */
    public static Template foreign(String role, String mark) {
        return Template.of("SELECT coalesce((" + notOurs(role, mark) + "), '');\n");
    }

    /**
     * The same as a query, with no row where nothing is in the way. A password kept as md5 is told, since even the right one
     * is no way out then: it makes no verifier that could be compared, and our lines in pg_hba.conf ask for SCRAM.
     */
    private static String notOurs(String role, String mark) {
        return """
                SELECT %1$s || CASE WHEN made LIKE 'pgTandem %%' THEN 'was made for another lab' ELSE 'was not made by pgTandem' END
                  || ': its comment is ' || coalesce(pg_catalog.quote_literal(made), 'empty') || ' and not ' || %2$s
                  || CASE WHEN rolpassword LIKE 'md5%%' THEN '; its password is kept as md5' ELSE '' END
                FROM (SELECT rolname, rolpassword, pg_catalog.shobj_description(oid, 'pg_authid') AS made
                  FROM pg_catalog.pg_authid) AS roles
                WHERE rolname = %3$s AND made IS DISTINCT FROM %4$s"""
                .formatted(Sql.literal("The role " + Sql.identifier(role) + " "), Sql.literal(Sql.literal(mark)),
                        Sql.literal(role), Sql.literal(mark));
    }

    /**
     * Makes sure of a role that may log in for replication, with its password.
     *
     * @param mark the comment of roles that are ours
     */
    public static Template ensureReplicationRole(String role, String mark) {
        return ensure(role, "LOGIN REPLICATION", mark);
    }

    /**
     * Makes sure of a role with these attributes and its password; other attributes stay, and so does somebody else's role:
     * then it fails before it changes anything. It waits for no standby: a synchronous one that is to be cloned again could
     * not confirm anything.
     */
    static Template ensure(String role, String attributes, String mark) {
        return Template.of("SET synchronous_commit = local;\n" + createIfMissing(role, mark))
                .then(withPassword(role, attributes));
    }

    /** The verifier of a role that may log in for replication; no row where there is none. */
    public static Template replicationVerifier(String role) {
        return Template.of("""
                SELECT rolpassword FROM pg_catalog.pg_authid
                WHERE rolname = %s AND rolcanlogin AND rolreplication;
                """.formatted(Sql.literal(role)));
    }

    /** Makes sure of the monitor's role: it reads every statistics view and nothing else. */
    public static Template ensureMonitorRole(String mark) {
        return ensure(MONITOR, "LOGIN", mark).then("GRANT pg_monitor TO " + Sql.identifier(MONITOR) + ";\n");
    }

    /** The verifier of the monitor's role; no row where it does not exist or may not read the statistics. */
    public static Template monitorVerifier() {
        return Template.of("""
                SELECT rolpassword FROM pg_catalog.pg_authid
                WHERE rolname = %s AND rolcanlogin AND pg_catalog.pg_has_role(oid, 'pg_monitor', 'MEMBER');
                """.formatted(Sql.literal(MONITOR)));
    }

    private static String createIfMissing(String role, String mark) {
        return """
                DO $pgtandem$ DECLARE why text := (%4$s);
                BEGIN
                  IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = %1$s) THEN
                    CREATE ROLE %2$s;
                    COMMENT ON ROLE %2$s IS %3$s;
                  ELSIF why IS NOT NULL THEN
                    RAISE EXCEPTION USING MESSAGE = why;
                  END IF;
                END $pgtandem$;
                """.formatted(Sql.literal(role), Sql.identifier(role), Sql.literal(mark), notOurs(role, mark));
    }

    private static Template withPassword(String role, String attributes) {
        return Template.of("ALTER ROLE " + Sql.identifier(role) + " WITH " + attributes + " PASSWORD ")
                .then(Template.secret(new SecretRef.RolePassword(role), SecretForm.SCRAM_LITERAL)).then(";\n");
    }
}
