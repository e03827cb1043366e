package org.pgtandem.ui.monitor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.LinkState;
import org.pgtandem.model.Lsn;
import org.pgtandem.model.PgVersion;
import org.pgtandem.model.Role;
import org.pgtandem.model.Sample;
import org.pgtandem.model.Text;

/** A pair of nodes that exists in numbers alone: makes the samples that a real pair would give in each state. */
public final class SyntheticPair {

    private static final PgVersion VERSION = PgVersion.parse("15.14");

    private final Random random = new Random(7);
    private Instant now;
    private Instant since;
    private LinkState state = LinkState.STREAMING;
    private long current = Lsn.parse("1/60000000").value();
    private long replayed = current;
    private boolean standbyAnswers = true;

    public SyntheticPair(Instant start) {
        now = start;
        since = start;
    }

    /** Lets the pair live in one state for some seconds, writing so many bytes a second. */
    public List<Sample> live(LinkState next, int seconds, long bytesPerSecond) {
        List<Sample> samples = new ArrayList<>();
        if (next != state) {
            state = next;
            since = now;
        }
        for (int i = 0; i < seconds; i++) {
            now = now.plusSeconds(1);
            current += bytesPerSecond;
            samples.add(sample());
        }
        return samples;
    }

    public void standbyAnswers(boolean answers) {
        standbyAnswers = answers;
    }

    public Instant now() {
        return now;
    }

    private Sample sample() {
        long noise = 300L + random.nextInt(700) + (random.nextInt(40) == 0 ? 2500 : 0);
        switch (state) {
            case STREAMING -> replayed = current - noise;
            case IDLE -> replayed = current;
            case CATCHING_UP -> replayed = Math.min(current - noise, replayed + (current - replayed) / 3);
            case PAUSED, DISCONNECTED -> {
            }
        }
        boolean connected = state != LinkState.DISCONNECTED;
        long flushed = connected && state != LinkState.IDLE ? current - noise / 2 : replayed;
        return new Sample(now, List.of(primary(connected, flushed), standby(flushed)),
                List.of(link(connected, flushed)), List.of(), slots(connected), List.of());
    }

    private Sample.NodeSample primary(boolean connected, long flushed) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("application_name", "pgsqlSlave");
        row.put("client_addr", "192.168.11.151");
        row.put("state", "streaming");
        row.put("sent_lsn", new Lsn(current).toString());
        row.put("flush_lsn", new Lsn(flushed).toString());
        row.put("replay_lag", "00:00:00.003012");
        row.put("sync_state", "async");
        return new Sample.NodeSample("pgsqlMaster", Role.PRIMARY, true, now, null, VERSION, false, 1,
                "7300000000000000001", new Lsn(current), null, null, null,
                connected ? Map.of("pg_stat_replication", row) : Map.of());
    }

    private Sample.NodeSample standby(long flushed) {
        if (!standbyAnswers) {
            return new Sample.NodeSample("pgsqlSlave", Role.STANDBY, false, since, Text.of("monitoring.late"), null,
                    null, null, null, null, null, null, null, Map.of());
        }
        Map<String, String> row = new LinkedHashMap<>();
        row.put("status", "streaming");
        row.put("slot_name", "standby_slot");
        row.put("written_lsn", new Lsn(flushed).toString());
        row.put("flushed_lsn", new Lsn(flushed).toString());
        row.put("received_tli", "1");
        return new Sample.NodeSample("pgsqlSlave", Role.STANDBY, true, now, null, VERSION, true, 1,
                "7300000000000000001", null, new Lsn(flushed), new Lsn(replayed),
                state == LinkState.PAUSED,
                state == LinkState.DISCONNECTED ? Map.of() : Map.of("pg_stat_wal_receiver", row));
    }

    private Sample.Link link(boolean connected, long flushed) {
        boolean known = standbyAnswers;
        @Nullable
        Double lag = state == LinkState.STREAMING || state == LinkState.CATCHING_UP ? lag() : null;
        return new Sample.Link("pgsqlMaster", "pgsqlSlave", state, since, "standby_slot", connected ? false : null,
                new Lsn(current),
                connected ? new Lsn(sent()) : null, connected ? new Lsn(sent()) : null,
                connected ? new Lsn(flushed) : null,
                known ? new Lsn(replayed) : null, known ? current - replayed : null, lag, lag, lag,
                connected
                        ? null
                        : Text.of(known ? "monitoring.no-sender-on-slot" : "monitoring.standby-unreachable",
                                "standby_slot"));
    }

    private long sent() {
        return state == LinkState.IDLE ? current : current - 168;
    }

    private double lag() {
        return state == LinkState.CATCHING_UP ? 1500 : 2.5 + random.nextDouble();
    }

    private List<Sample.SlotSample> slots(boolean connected) {
        return List.of(
                new Sample.SlotSample("pgsqlMaster", "barman", false, null, new Lsn(current - 2_576_980_378L),
                        2_576_980_378L, "extended", null),
                new Sample.SlotSample("pgsqlMaster", "standby_slot", connected, connected ? "pgsqlSlave" : null,
                        new Lsn(replayed), current - replayed, "reserved", null));
    }

    /** A quarter of an hour with everything in it: streaming, idle, load, a pause, a cut, streaming again. */
    public List<Sample> story() {
        List<Sample> story = new ArrayList<>();
        story.addAll(live(LinkState.STREAMING, 130, 1_200_000));
        story.addAll(live(LinkState.IDLE, 170, 0));
        story.addAll(live(LinkState.STREAMING, 90, 1_200_000));
        story.addAll(live(LinkState.PAUSED, 50, 1_200_000));
        story.addAll(live(LinkState.CATCHING_UP, 6, 1_200_000));
        story.addAll(live(LinkState.STREAMING, 160, 1_200_000));
        standbyAnswers = false;
        story.addAll(live(LinkState.DISCONNECTED, 48, 1_200_000));
        standbyAnswers = true;
        story.addAll(live(LinkState.CATCHING_UP, 6, 1_200_000));
        story.addAll(live(LinkState.STREAMING, 236, 1_200_000));
        return story;
    }

}
