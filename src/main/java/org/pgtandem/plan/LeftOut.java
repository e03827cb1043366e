package org.pgtandem.plan;

import java.util.List;

/**
 * What a copy by tar leaves out, as patterns of tar's: what pg_basebackup of 11 to 18 leaves out too, and what belongs to
 * the primary alone. The WAL comes by itself; replay makes the rest anew.
 */
final class LeftOut {

    private static final List<String> PATTERNS = List.of(
            // the running server's own
            "./postmaster.pid", "./postmaster.opts", "./postgresql.auto.conf.*", "./current_logfiles*", "./log/*",
            "./pg_log/*",
            // made anew at every start; of slots a copy would keep WAL for nobody
            "./pg_replslot/*", "./pg_dynshmem/*", "./pg_notify/*", "./pg_serial/*", "./pg_snapshots/*",
            "./pg_stat_tmp/*", "./pg_subtrans/*", "pg_internal.init*",
            // temporary files and tables
            "pgsql_tmp*", "./base/*/t[0-9]*_[0-9]*",
            // of other backups; this one's label comes from the stop call
            "./backup_label*", "./tablespace_map*", "./backup_manifest*",
            // what would make the copy something else than the standby that is wanted
            "./standby.signal", "./recovery.signal", "./recovery.conf", "./recovery.done", "./pg_wal");

    /** Temporary files and tables. */
    private static final List<String> OF_TABLESPACES = List.of("pgsql_tmp*", "./PG_*/*/t[0-9]*_[0-9]*");

    private LeftOut() {}

    /** Options of tar for the data directory. */
    static List<String> options() {
        return options(PATTERNS);
    }

    /** Options of tar for a tablespace. */
    static List<String> tablespaceOptions() {
        return options(OF_TABLESPACES);
    }

    private static List<String> options(List<String> patterns) {
        return patterns.stream().map(pattern -> "--exclude=" + pattern).toList();
    }
}
