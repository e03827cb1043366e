package org.pgtandem.postgres;

import org.pgtandem.command.Sql;
import org.pgtandem.command.Template;

/** What a standby says of whom it follows. */
public final class FollowerSql {

    private FollowerSql() {}

    /** {@code t} on a standby that receives on this slot and belongs to the system with this identifier. */
    public static Template receivesOn(String slot, String systemIdentifier) {
        return Template.of("""
                SELECT pg_catalog.pg_is_in_recovery()
                    AND EXISTS (SELECT FROM pg_catalog.pg_stat_wal_receiver WHERE slot_name = %s)
                    AND (SELECT system_identifier FROM pg_catalog.pg_control_system()) = %s;
                """.formatted(Sql.literal(slot), Sql.literal(systemIdentifier)));
    }
}
