package org.pgtandem.postgres;

import org.pgtandem.command.Template;

/** The stream of WAL and its segments. */
public final class WalSql {

    private WalSql() {}

    /** Ends the segment, even one that nothing has been written to: only complete segments reach an archive. */
    public static Template endSegment() {
        return Template.of("""
                SELECT pg_catalog.pg_create_restore_point('pgTandem: end of a segment');
                SELECT pg_catalog.pg_switch_wal();
                """);
    }
}
