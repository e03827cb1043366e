package org.pgtandem.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pgtandem.model.LinkState;
import org.pgtandem.model.Lsn;
import org.pgtandem.model.PgVersion;
import org.pgtandem.postgres.NodePoll;

class LinkJudgeTest {

    private static final Instant START = Instant.parse("2026-11-22T13:00:00Z");
    private static final long MB = 1024 * 1024;

    private final LinkJudge judge = new LinkJudge();

    @Test
    void judge_writtenAndReplayed_isStreaming() {
        assertThat(at(0, primary(100), standby(100, false)).state()).isEqualTo(LinkState.STREAMING);
        assertThat(at(1, primary(200), standby(190, false)).state()).isEqualTo(LinkState.STREAMING);
    }

    @Test
    void judge_nothingWrittenAndNothingBehind_isIdleSinceThen() {
        at(0, primary(100), standby(100, false));
        at(1, primary(100), standby(100, false));

        LinkJudge.Verdict later = at(9, primary(100), standby(100, false));

        assertThat(later.state()).isEqualTo(LinkState.IDLE);
        assertThat(later.since()).isEqualTo(START.plusSeconds(1));
    }

    @Test
    void judge_nothingWrittenButBehind_isNotIdle() {
        at(0, primary(100), standby(50, false));

        assertThat(at(1, primary(100), standby(50, false)).state()).isEqualTo(LinkState.STREAMING);
    }

    @Test
    void judge_replayPaused_isPausedThoughTheSenderStreams() {
        assertThat(at(0, primary(13 * MB), standby(0, true)).state()).isEqualTo(LinkState.PAUSED);
    }

    @Test
    void judge_over16MegabytesBehind_isCatchingUp() {
        assertThat(at(0, primary(17 * MB), standby(0, false)).state()).isEqualTo(LinkState.CATCHING_UP);
        assertThat(at(1, primary(17 * MB), standby(MB, false)).state()).isEqualTo(LinkState.STREAMING);
    }

    @Test
    void judge_fallingBehindForThreeSeconds_isCatchingUp() {
        assertThat(at(0, primary(1000), standby(900, false)).state()).isEqualTo(LinkState.STREAMING);
        assertThat(at(1, primary(2000), standby(1000, false)).state()).isEqualTo(LinkState.STREAMING);
        assertThat(at(2, primary(4000), standby(1000, false)).state()).isEqualTo(LinkState.STREAMING);
        assertThat(at(3, primary(6000), standby(1000, false)).state()).isEqualTo(LinkState.CATCHING_UP);
        assertThat(at(4, primary(6000), standby(5000, false)).state()).isEqualTo(LinkState.STREAMING);
    }

    @Test
    void judge_standbySilent_isDisconnected() {
        LinkJudge.Verdict verdict = at(0, primary(100), null);

        assertThat(verdict.state()).isEqualTo(LinkState.DISCONNECTED);
        assertThat(verdict.why()).extracting("key").isEqualTo("monitoring.standby-unreachable");
    }

    @Test
    void judge_noSenderOnTheSlot_isDisconnectedThoughBothAnswer() {
        NodePoll primary = poll(false, 100L, null, null, List.of(), List.of(slot(null)), null);

        assertThat(at(0, primary, standby(100, false)).why()).extracting("key")
                .isEqualTo("monitoring.no-sender-on-slot");
    }

    @Test
    void judge_senderNotHeardForItsIntervalAndTwoSeconds_isDisconnected() {
        assertThat(at(0, primary(100, 11.9), standby(100, false)).state()).isEqualTo(LinkState.STREAMING);
        assertThat(at(1, primary(100, 12.1), standby(100, false)).state()).isEqualTo(LinkState.DISCONNECTED);
    }

    @Test
    void judge_promotedStandby_isDisconnectedWhateverItsOldPositionsSay() {
        NodePoll promoted = poll(false, 100L, null, null, List.of(), List.of(), null);

        assertThat(at(0, primary(100), promoted).why()).extracting("key").isEqualTo("monitoring.no-standby");
    }

    @Test
    void judge_primarySilentButStandbyReceives_knowsNoBytes() {
        LinkEvidence evidence = LinkEvidence.of(null, standby(100, false), "b", "standby_slot");

        assertThat(judge.judge(evidence, START).state()).isEqualTo(LinkState.STREAMING);
        assertThat(evidence.bytesBehind()).isNull();
    }

    @Test
    void bytesBehind_standbyReadAMomentLater_isNeverNegative() {
        assertThat(LinkEvidence.of(primary(100), standby(150, false), "b", "standby_slot").bytesBehind()).isZero();
    }

    private LinkJudge.Verdict at(long second, NodePoll primary, @Nullable NodePoll standby) {
        return judge.judge(LinkEvidence.of(primary, standby, "b", "standby_slot"), START.plusSeconds(second));
    }

    private static NodePoll primary(long current) {
        return primary(current, 0.1);
    }

    private static NodePoll primary(long current, double replyAge) {
        NodePoll.Sender sender = new NodePoll.Sender(42, "other", "streaming", "async", new Lsn(current),
                new Lsn(current), new Lsn(current), new Lsn(0), null, null, null, replyAge, Map.of());
        return poll(false, current, null, null, List.of(sender), List.of(slot(42)), null);
    }

    private static NodePoll standby(long replayed, boolean paused) {
        return poll(true, null, replayed, paused, List.of(), List.of(),
                new NodePoll.Receiver("streaming", "standby_slot", 0.1, Map.of()));
    }

    private static NodePoll.Slot slot(@Nullable Integer pid) {
        return new NodePoll.Slot("standby_slot", pid != null, pid, new Lsn(0), "reserved", null);
    }

    private static NodePoll poll(boolean recovery, @Nullable Long current, @Nullable Long replayed,
            @Nullable Boolean paused, List<NodePoll.Sender> senders, List<NodePoll.Slot> slots,
            NodePoll.@Nullable Receiver receiver) {
        return new NodePoll(PgVersion.parse("15.14"), recovery, "7", 1, current == null ? null : new Lsn(current),
                replayed == null ? null : new Lsn(replayed), replayed == null ? null : new Lsn(replayed), paused, 10,
                senders, slots, receiver);
    }
}
