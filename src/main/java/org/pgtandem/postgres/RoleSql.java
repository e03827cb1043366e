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

    /** Makes sure of a role that may log in for replication, with its password. */
    public static Template ensureReplicationRole(String role) {
        return ensure(role, "LOGIN REPLICATION");
    }

    /**
     * Makes sure of a role with these attributes and its password; other attributes stay. It waits for no standby: a
     * synchronous one that is to be cloned again could not confirm anything.
     */
    static Template ensure(String role, String attributes) {
        return Template.of("SET synchronous_commit = local;\n" + createIfMissing(role))
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
    public static Template ensureMonitorRole() {
        return ensure(MONITOR, "LOGIN").then("GRANT pg_monitor TO " + Sql.identifier(MONITOR) + ";\n");
    }

    /** The verifier of the monitor's role; no row where it does not exist or may not read the statistics. */
    public static Template monitorVerifier() {
        return Template.of("""
                SELECT rolpassword FROM pg_catalog.pg_authid
                WHERE rolname = %s AND rolcanlogin AND pg_catalog.pg_has_role(oid, 'pg_monitor', 'MEMBER');
                """.formatted(Sql.literal(MONITOR)));
    }

    private static String createIfMissing(String role) {
        return """
                DO $pgtandem$ BEGIN
                  IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = %s) THEN
                    CREATE ROLE %s;
                  END IF;
                END $pgtandem$;
                """.formatted(Sql.literal(role), Sql.identifier(role));
    }

    private static Template withPassword(String role, String attributes) {
        return Template.of("ALTER ROLE " + Sql.identifier(role) + " WITH " + attributes + " PASSWORD ")
                .then(Template.secret(new SecretRef.RolePassword(role), SecretForm.SCRAM_LITERAL)).then(";\n");
    }
}
