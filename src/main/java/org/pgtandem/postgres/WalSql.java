package org.pgtandem.postgres;

import org.pgtandem.command.Template;

/** The stream of WAL and its segments. */
public final class WalSql {

    private WalSql() {}

    /**
     * Ends the segment, even one that nothing has been written to: only complete segments reach an archive. Begins the
     * next one too, without waiting for any standby: barman files a segment that it has received only once the next
     * one has begun, and on a primary where nothing happens nobody begins it.
     */
    public static Template endSegment() {
        return Template.of("""
                SELECT pg_catalog.pg_create_restore_point('pgTandem: end of a segment');
                SELECT pg_catalog.pg_switch_wal();
                SELECT pg_catalog.set_config('synchronous_commit', 'local', true),
                    pg_catalog.pg_logical_emit_message(true, 'pgtandem', 'next segment');
                """);
    }
}
