package org.pgtandem.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One tick of the monitor. A value that is not known is null, never 0.
 *
 * @param time      when the tick was taken, this computer's clock
 * @param nodes     every node of the lab that runs PostgreSQL
 * @param links     one for each standby
 * @param archivers senders without a replay position, such as barman's receive-wal
 * @param slots     slots of the primary, greediest first
 * @param alerts    empty in this version
 */
public record Sample(Instant time, List<NodeSample> nodes, List<Link> links, List<Archiver> archivers,
        List<SlotSample> slots, List<Text> alerts) {

    public Sample {
        nodes = List.copyOf(nodes);
        links = List.copyOf(links);
        archivers = List.copyOf(archivers);
        slots = List.copyOf(slots);
        alerts = List.copyOf(alerts);
    }

    /**
     * A node at a tick. While it is unreachable everything but the name is null.
     *
     * @param role        the node's role in the lab
     * @param answeredAt  when it last answered; null: never since the monitor started
     * @param unreachable why it does not answer; null while it does
     * @param details     rows of the statistics views as PostgreSQL shows them, view name to column to value
     */
    public record NodeSample(String name, Role role, boolean reachable, @Nullable Instant answeredAt,
            @Nullable Text unreachable, @Nullable PgVersion version, @Nullable Boolean inRecovery,
            @Nullable Integer timeline, @Nullable String systemIdentifier, @Nullable Lsn currentLsn,
            @Nullable Lsn receiveLsn, @Nullable Lsn replayLsn, @Nullable Boolean replayPaused,
            Map<String, Map<String, String>> details) {}

    /**
     * Replication from a primary to a standby. Lags in milliseconds, as the primary's view tells them.
     *
     * @param since            when this state began, as seen here
     * @param synchronous      whether commits wait for it; null where not known
     * @param replayBytesBehind the primary's current position minus the standby's replay position
     * @param why              in words, why the state is what it is; null where the state says all
     */
    public record Link(String from, String to, LinkState state, Instant since, @Nullable String slot,
            @Nullable Boolean synchronous, @Nullable Lsn currentLsn, @Nullable Lsn sentLsn, @Nullable Lsn writeLsn,
            @Nullable Lsn flushLsn, @Nullable Lsn replayLsn, @Nullable Long replayBytesBehind,
            @Nullable Double writeLagMs, @Nullable Double flushLagMs, @Nullable Double replayLagMs,
            @Nullable Text why) {}

    /** A sender that is no standby. */
    public record Archiver(String node, @Nullable String applicationName, @Nullable Lsn flushLsn,
            @Nullable Long bytesBehind) {}

    /**
     * A slot of the primary.
     *
     * @param holder        node whose walreceiver holds it; null where it is inactive or held by something else
     * @param retainedBytes the primary's current position minus restart_lsn; null where restart_lsn is not known
     * @param walStatus     PostgreSQL's word; null before 13
     * @param safeWalSize   bytes; null where the server does not say; negative: a checkpoint away from lost
     */
    public record SlotSample(String node, String name, boolean active, @Nullable String holder,
            @Nullable Lsn restartLsn, @Nullable Long retainedBytes, @Nullable String walStatus,
            @Nullable Long safeWalSize) {}
}
