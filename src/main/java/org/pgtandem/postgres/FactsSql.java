package org.pgtandem.postgres;

import java.util.Collection;
import java.util.stream.Collectors;
import org.pgtandem.command.Sql;
import org.pgtandem.command.Template;

/** What is asked of a server before anything is planned. Reads only. */
public final class FactsSql {

    private FactsSql() {}

    /**
     * All that a superuser and most others may see, as one JSON text for {@link ServerFactsReader}; in JSON a column
     * that a version lacks is absent, and not an error.
     */
    public static Template server() {
        return Template.of("SELECT jsonb_build_object(\n" + MonitorSql.WHO + """
                  'current_lsn', CASE WHEN NOT pg_is_in_recovery() THEN pg_current_wal_lsn()::text END,
                  'hba_file', current_setting('hba_file'),
                  'database_bytes', (SELECT sum(pg_database_size(oid))::bigint FROM pg_database),
                  'databases', (SELECT jsonb_object_agg(datname, coalesce(shobj_description(oid, 'pg_database'), ''))
                      FROM pg_database),
                  'superuser', (SELECT rolsuper FROM pg_roles WHERE rolname = current_user),
                  'settings', (SELECT jsonb_agg(jsonb_build_object('name', name,
                      'value', current_setting(name, true), 'context', context, 'source', source,
                      'file', sourcefile, 'pending', pending_restart, 'type', vartype, 'unit', unit,
                      'min', min_val, 'max', max_val, 'values', enumvals)) FROM pg_settings),
                  'slots', (SELECT coalesce(jsonb_agg(to_jsonb(s)), '[]') FROM pg_replication_slots s),
                  'roles', (SELECT coalesce(jsonb_agg(jsonb_build_object('name', rolname, 'login', rolcanlogin,
                      'replication', rolreplication, 'superuser', rolsuper)), '[]') FROM pg_roles),
                  'tablespaces', (SELECT coalesce(jsonb_agg(jsonb_build_object('directory', place, 'bytes',
                          CASE WHEN pg_has_role('pg_read_all_stats', 'MEMBER') THEN pg_tablespace_size(oid) END)), '[]')
                      FROM (SELECT oid, pg_tablespace_location(oid) AS place FROM pg_tablespace) t
                      WHERE place LIKE '/%'),
                  'senders', (SELECT coalesce(jsonb_agg(to_jsonb(r)), '[]') FROM pg_stat_replication r),
                  'receiver', (SELECT to_jsonb(w) FROM pg_stat_wal_receiver w))::text;
                """);
    }

    /** Name and password verifier of roles; a superuser's to see. */
    public static Template verifiers(Collection<String> roles) {
        return Template.of("SELECT rolname, rolpassword FROM pg_catalog.pg_authid WHERE rolname IN (%s);\n"
                .formatted(roles.stream().map(Sql::literal).collect(Collectors.joining(", "))));
    }
}
