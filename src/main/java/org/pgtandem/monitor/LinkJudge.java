package org.pgtandem.monitor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.LinkState;
import org.pgtandem.model.Lsn;
import org.pgtandem.model.Text;
import org.pgtandem.postgres.NodePoll;

/** Judges one link, tick by tick. It remembers what the definition of the states needs: the last seconds, no more. */
final class LinkJudge {

    /** So many bytes behind, a standby is catching up. */
    static final long FAR_BEHIND = 16L * 1024 * 1024;
    /** So long replay must fall behind without a break. */
    static final Duration FALLING = Duration.ofSeconds(3);
    /** What a report may be late beyond its interval. */
    private static final double GRACE_SECONDS = 2;

    private record Seen(Instant at, long behind) {}

    /**
     * The judgement.
     *
     * @param why in words; null where the state says all
     */
    record Verdict(LinkState state, Instant since, @Nullable Text why) {}

    private final Deque<Seen> falling = new ArrayDeque<>();
    private @Nullable Lsn lastCurrent;
    private @Nullable Verdict last;

    Verdict judge(LinkEvidence evidence, Instant now) {
        remember(evidence.bytesBehind(), now);
        Text broken = Broken.why(evidence, GRACE_SECONDS);
        LinkState state = broken != null ? LinkState.DISCONNECTED : connected(evidence, now);
        lastCurrent = evidence.currentLsn();
        Text why = broken != null ? broken : Broken.onlyHalfSeen(evidence);
        Instant since = last != null && last.state() == state ? last.since() : now;
        last = new Verdict(state, since, why);
        return last;
    }

    private LinkState connected(LinkEvidence evidence, Instant now) {
        NodePoll standby = Objects.requireNonNull(evidence.standby());
        if (Boolean.TRUE.equals(standby.replayPaused())) {
            return LinkState.PAUSED;
        }
        Long behind = evidence.bytesBehind();
        if (behind == null) {
            return LinkState.STREAMING;
        }
        if (behind > FAR_BEHIND || fallsBehind(now)) {
            return LinkState.CATCHING_UP;
        }
        boolean quiet = lastCurrent != null && lastCurrent.equals(evidence.currentLsn());
        return quiet && behind == 0 ? LinkState.IDLE : LinkState.STREAMING;
    }

    private void remember(@Nullable Long behind, Instant now) {
        if (behind == null || (!falling.isEmpty() && behind <= falling.getLast().behind())) {
            falling.clear();
        }
        if (behind != null) {
            falling.addLast(new Seen(now, behind));
        }
    }

    private boolean fallsBehind(Instant now) {
        return falling.size() > 2 && !falling.getFirst().at().plus(FALLING).isAfter(now);
    }
}
