package org.pgtandem.postgres;

import org.pgtandem.command.Sql;
import org.pgtandem.command.Template;

/** Physical replication slots. */
public final class SlotSql {

    private SlotSql() {}

    /**
     * Makes the slot unless it is there and keeps WAL; a lost one is dropped first. It keeps WAL from this moment on, not
     * only from the first connection.
     */
    public static Template create(String slot) {
        return Template.of("""
                SELECT pg_catalog.pg_drop_replication_slot(slot_name) FROM pg_catalog.pg_replication_slots
                WHERE slot_name = %1$s AND slot_type = 'physical' AND NOT active AND restart_lsn IS NULL;
                SELECT pg_catalog.pg_create_physical_replication_slot(%1$s, true)
                WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_replication_slots WHERE slot_name = %1$s);
                """.formatted(Sql.literal(slot)));
    }

    /** A row, {@code physical}, if the slot is there and keeps WAL. A lost slot keeps none. */
    public static Template keepsWal(String slot) {
        return Template.of("""
                SELECT slot_type FROM pg_catalog.pg_replication_slots
                WHERE slot_name = %s AND restart_lsn IS NOT NULL;
                """.formatted(Sql.literal(slot)));
    }

    /** {@code t} if somebody receives WAL on the slot. */
    public static Template isActive(String slot) {
        return Template.of("SELECT active FROM pg_catalog.pg_replication_slots WHERE slot_name = %s;\n"
                .formatted(Sql.literal(slot)));
    }

    /** Drops the slot if nobody uses it. */
    public static Template drop(String slot) {
        return Template.of("""
                SELECT pg_catalog.pg_drop_replication_slot(slot_name) FROM pg_catalog.pg_replication_slots
                WHERE slot_name = %s AND NOT active;
                """.formatted(Sql.literal(slot)));
    }

    /** {@code 0} if there is no such slot. */
    public static Template count(String slot) {
        return Template.of("SELECT count(*) FROM pg_catalog.pg_replication_slots WHERE slot_name = %s;\n"
                .formatted(Sql.literal(slot)));
    }
}
