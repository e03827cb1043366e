package org.pgtandem.ui.monitor;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Sample;
import org.pgtandem.model.Text;
import org.pgtandem.ui.kit.Sign;
import org.pgtandem.ui.text.Amounts;

/** Says what is so. A value that is not known is said to be not known. */
final class TruthTeller {

    private TruthTeller() {}

    /** Before the first sample. */
    static Truth waiting() {
        return new Truth(Sign.UNKNOWN, LinkSigns.word(Sign.UNKNOWN), Text.of("monitor.truth.waiting"),
                Text.of("monitor.truth.waiting.below"), null, List.of(),
                List.of());
    }

    /** When no sample has come for a while: what was seen last may be wrong by now. */
    static Truth stale(Sample last, Instant now) {
        Text age = Amounts.duration(Duration.between(last.time(), now));
        return new Truth(Sign.UNKNOWN, LinkSigns.word(Sign.UNKNOWN), Text.of("monitor.truth.stale", age),
                Text.of("monitor.truth.stale.below"), null, List.of(),
                List.of());
    }

    static Truth of(Watched watched) {
        Sign sign = watched.sign();
        boolean trouble = sign == Sign.DISCONNECTED || sign == Sign.LOST;
        return new Truth(sign, LinkSigns.word(sign), sentence(watched), below(watched), inShort(watched.link()),
                trouble ? Trouble.known(watched) : List.of(), trouble ? Trouble.todo(watched) : List.of());
    }

    private static @Nullable Text inShort(Sample.Link link) {
        return link.replayBytesBehind() == null
                ? null
                : Text.of("monitor.truth.behind", Amounts.bytes(link.replayBytesBehind()));
    }

    private static Text sentence(Watched watched) {
        Long bytes = watched.link().replayBytesBehind();
        Text lasting = Amounts.duration(watched.lasting());
        if (watched.sign() == Sign.LOST) {
            return Text.of("monitor.truth.lost");
        }
        if (bytes == null) {
            return watched.sign() == Sign.DISCONNECTED
                    ? Text.of("monitor.truth.for", lasting)
                    : Text.of("monitor.truth.unknown");
        }
        Text behind = Amounts.bytesInWords(bytes);
        return switch (watched.sign()) {
            case IDLE -> Text.of("monitor.truth.idle", behind, lasting);
            case PAUSED -> Text.of("monitor.truth.paused", behind, lasting);
            case CATCHING -> catching(behind, watched.rates().secondsLeft(bytes));
            case DISCONNECTED ->
                Text.of(watched.rates().written().orElse(0) > 0 ? "monitor.truth.cut-growing" : "monitor.truth.cut",
                        lasting, behind);
            default -> streaming(behind, watched.link().replayLagMs());
        };
    }

    private static Text catching(Text behind, OptionalDouble secondsLeft) {
        return secondsLeft.isEmpty()
                ? Text.of("monitor.truth.behind", behind)
                : Text.of("monitor.truth.catching", behind,
                        Amounts.duration(Duration.ofSeconds(Math.round(Math.max(1, secondsLeft.getAsDouble())))));
    }

    private static Text streaming(Text behind, @Nullable Double lagMillis) {
        return lagMillis == null
                ? Text.of("monitor.truth.behind", behind)
                : Text.of("monitor.truth.streaming", behind, Amounts.millis(lagMillis));
    }

    private static Text below(Watched watched) {
        return switch (watched.sign()) {
            case PAUSED -> Text.of("monitor.below.paused");
            case CATCHING -> catchingBelow(watched);
            case IDLE -> Text.of("monitor.below.idle", watched.link().from(), way(watched), age(watched));
            default -> Text.of("monitor.below.streaming", Amounts.duration(watched.lasting()), way(watched),
                    written(watched), age(watched));
        };
    }

    private static Text catchingBelow(Watched watched) {
        OptionalDouble replayed = watched.rates().replayed();
        return replayed.isEmpty()
                ? Text.of("monitor.below.catching-no-rate")
                : Text.of("monitor.below.catching", Amounts.rate(replayed.getAsDouble()),
                        Amounts.rate(watched.rates().written().orElse(0)));
    }

    private static Text way(Watched watched) {
        String slot = watched.link().slot();
        Boolean synchronous = watched.link().synchronous();
        Text mode = Text.of(synchronous == null
                ? "monitor.mode.unknown"
                : synchronous ? "monitor.mode.synchronous" : "monitor.mode.asynchronous");
        return slot == null || slot.isEmpty()
                ? Text.of("monitor.way.no-slot", mode)
                : Text.of("monitor.way.slot", slot, mode);
    }

    private static Text written(Watched watched) {
        return Amounts.rate(watched.rates().written().orElse(0));
    }

    private static Text age(Watched watched) {
        return Amounts.tenths(watched.age());
    }
}
