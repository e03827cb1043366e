package org.pgtandem.postgres;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Lsn;
import org.pgtandem.model.PgVersion;

/**
 * One node's answer to the monitor's query. What the server does not tell is null.
 *
 * @param statusInterval wal_receiver_status_interval in seconds; 0: the standby does not report regularly
 */
public record NodePoll(PgVersion version, boolean inRecovery, @Nullable String systemIdentifier,
        @Nullable Integer timeline, @Nullable Lsn currentLsn, @Nullable Lsn receiveLsn, @Nullable Lsn replayLsn,
        @Nullable Boolean replayPaused, int statusInterval, List<Sender> senders, List<Slot> slots,
        @Nullable Receiver receiver) {

    public NodePoll {
        senders = List.copyOf(senders);
        slots = List.copyOf(slots);
    }

    /** Reads what {@link MonitorSql#POLL} returns. Throws for a text that is no such JSON: a bug. */
    public static NodePoll parse(String json) {
        return NodePollReader.read(json);
    }

    /**
     * A row of pg_stat_replication.
     *
     * @param replyAgeSeconds seconds since its last reply; null before 12 and before the first reply
     * @param row             all columns as text, in the view's order
     */
    public record Sender(int pid, @Nullable String applicationName, @Nullable String state,
            @Nullable String syncState, @Nullable Lsn sentLsn, @Nullable Lsn writeLsn, @Nullable Lsn flushLsn,
            @Nullable Lsn replayLsn, @Nullable Double writeLagMs, @Nullable Double flushLagMs,
            @Nullable Double replayLagMs, @Nullable Double replyAgeSeconds, Map<String, String> row) {}

    /** A row of pg_replication_slots. */
    public record Slot(String name, boolean active, @Nullable Integer activePid, @Nullable Lsn restartLsn,
            @Nullable String walStatus, @Nullable Long safeWalSize) {}

    /**
     * The row of pg_stat_wal_receiver, conninfo left out.
     *
     * @param heardAgeSeconds seconds since the last message from the sender, by the standby's clock
     */
    public record Receiver(@Nullable String status, @Nullable String slotName, @Nullable Double heardAgeSeconds,
            Map<String, String> row) {}

    public Optional<Slot> slot(String name) {
        return slots.stream().filter(slot -> slot.name().equals(name)).findFirst();
    }

    public Optional<Sender> sender(@Nullable Integer pid) {
        return senders.stream().filter(sender -> pid != null && sender.pid() == pid).findFirst();
    }
}
