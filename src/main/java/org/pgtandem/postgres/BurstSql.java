package org.pgtandem.postgres;

import org.pgtandem.command.Template;

/** A burst of rows, so that there is something to see on the monitor. */
public final class BurstSql {

    private BurstSql() {}

    /** Writes the rows, drops them again, and returns the bytes of WAL that this made. Waits for no standby. */
    public static Template write(int rows) {
        return Template.of("""
                SET synchronous_commit = local;
                SET client_min_messages = warning;
                DROP TABLE IF EXISTS pg_temp.pgtandem_burst;
                CREATE TEMPORARY TABLE pgtandem_burst AS SELECT pg_catalog.pg_current_wal_insert_lsn() AS started;
                DROP SCHEMA IF EXISTS pgtandem_burst CASCADE;
                CREATE SCHEMA pgtandem_burst;
                CREATE TABLE pgtandem_burst.rows AS
                    SELECT n, pg_catalog.repeat(pg_catalog.md5(n::text), 8) AS filling
                    FROM pg_catalog.generate_series(1, %d) AS n;
                DROP SCHEMA pgtandem_burst CASCADE;
                SELECT pg_catalog.pg_wal_lsn_diff(pg_catalog.pg_current_wal_insert_lsn(), started)::bigint
                    FROM pg_temp.pgtandem_burst;
                """.formatted(rows));
    }
}
