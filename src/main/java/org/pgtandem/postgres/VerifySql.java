package org.pgtandem.postgres;

import org.pgtandem.command.Sql;
import org.pgtandem.command.Template;

/** What is asked to know that a standby really follows. */
public final class VerifySql {

    private static final String SCHEMA = "pgtandem_marker";

    private VerifySql() {}

    /** The state of the sender that holds the slot; a sender belongs to the node whose slot it holds. */
    public static Template senderState(String slot) {
        return Template.of("SELECT r.state " + sender(slot) + ";\n");
    }

    /** {@code t} once the standby on the slot has replayed up to the LSN, which may be an output of an earlier step. */
    public static Template hasReplayed(String slot, Template lsn) {
        return Template.of("SELECT r.replay_lsn >= '").then(lsn).then("'::pg_catalog.pg_lsn " + sender(slot) + ";\n");
    }

    public static Template currentLsn() {
        return Template.of("SELECT pg_catalog.pg_current_wal_lsn();\n");
    }

    public static Template systemIdentifier() {
        return Template.of("SELECT system_identifier FROM pg_catalog.pg_control_system();\n");
    }

    /** Commits a row that nobody has seen before, without waiting for any standby. */
    public static Template writeMarker(String id) {
        return Template.of("""
                SET synchronous_commit = local;
                CREATE SCHEMA IF NOT EXISTS %1$s;
                CREATE TABLE IF NOT EXISTS %1$s.marker (id text PRIMARY KEY);
                INSERT INTO %1$s.marker VALUES (%2$s) ON CONFLICT DO NOTHING;
                """.formatted(SCHEMA, Sql.literal(id)));
    }

    /** A row once the marker has arrived; an error while its schema has not. */
    public static Template readMarker(String id) {
        return Template.of("SELECT id FROM %s.marker WHERE id = %s;\n".formatted(SCHEMA, Sql.literal(id)));
    }

    public static Template dropMarker() {
        return Template.of("SET client_min_messages = warning;\nDROP SCHEMA IF EXISTS " + SCHEMA + " CASCADE;\n");
    }

    private static String sender(String slot) {
        return "FROM pg_catalog.pg_replication_slots s JOIN pg_catalog.pg_stat_replication r ON r.pid = s.active_pid"
                + " WHERE s.slot_name = " + Sql.literal(slot);
    }
}
