package org.pgtandem.postgres;

import org.pgtandem.command.Sql;
import org.pgtandem.command.Template;

/** What is asked of two servers to know whether they hold the same rows. Reads only. */
public final class CompareSql {

    private static final String HASH = "pg_catalog.sum(('x' || pg_catalog.substr(h, %d, 16))::bit(64)::bigint::numeric)";

    private CompareSql() {}

    /** A row if there is a database of this name. */
    public static Template hasDatabase(String database) {
        return Template.of("SELECT datname FROM pg_catalog.pg_database WHERE datname = " + Sql.literal(database)
                + " AND datallowconn;\n");
    }

    /** Schema and name of each table whose rows replication carries. */
    public static Template tables() {
        return Template.of("""
                SELECT n.nspname, c.relname
                FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                WHERE c.relkind = 'r' AND c.relpersistence = 'p'
                    AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname !~ '^pg_toast'
                ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C";
                """);
    }

    /**
     * How many rows a table has, and a checksum that does not hang on their order: each row's md5 as two numbers, added
     * up. Values are written out in one way, whatever the session's settings.
     */
    public static Template sum(String schema, String table) {
        return Template.of("""
                SET datestyle = 'ISO, YMD';
                SET intervalstyle = 'postgres';
                SET timezone = 'UTC';
                SET extra_float_digits = 3;
                SET bytea_output = 'hex';
                SELECT count(*), pg_catalog.md5(coalesce(%s, 0) || ' ' || coalesce(%s, 0))
                FROM (SELECT pg_catalog.md5(pgtandem_row::text) AS h FROM ONLY %s.%s AS pgtandem_row) hashed;
                """.formatted(HASH.formatted(1), HASH.formatted(17), Sql.identifier(schema), Sql.identifier(table)));
    }

    /** {@code replayed}, {@code behind} or {@code paused} of a standby; {@code primary} of any other server. */
    public static Template replay(String lsn) {
        return Template.of("""
                SELECT CASE WHEN NOT pg_catalog.pg_is_in_recovery() THEN 'primary'
                    WHEN pg_catalog.pg_last_wal_replay_lsn() >= %s::pg_catalog.pg_lsn THEN 'replayed'
                    WHEN pg_catalog.pg_is_wal_replay_paused() THEN 'paused'
                    ELSE 'behind' END, pg_catalog.pg_last_wal_replay_lsn();
                """.formatted(Sql.literal(lsn)));
    }
}
