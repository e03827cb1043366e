package org.pgtandem.ui.monitor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Lsn;

/** How fast the primary writes and the standby replays, over the last seconds. */
final class Rates {

    private static final Duration WINDOW = Duration.ofSeconds(6);

    private record Seen(Instant at, @Nullable Lsn current, @Nullable Lsn replayed) {}

    private final Deque<Seen> seen = new ArrayDeque<>();

    void add(Instant at, @Nullable Lsn current, @Nullable Lsn replayed) {
        seen.addLast(new Seen(at, current, replayed));
        while (seen.getFirst().at().plus(WINDOW).isBefore(at)) {
            seen.removeFirst();
        }
    }

    /** Bytes of WAL a second; empty while not known. */
    OptionalDouble written() {
        return rate(Seen::current);
    }

    /** Bytes of WAL a second; empty while not known. */
    OptionalDouble replayed() {
        return rate(Seen::replayed);
    }

    /** How long until the standby has caught up with so many bytes; empty while it does not come nearer. */
    OptionalDouble secondsLeft(long behind) {
        double closing = replayed().orElse(0) - written().orElse(0);
        return closing > 0 && replayed().isPresent() && written().isPresent()
                ? OptionalDouble.of(behind / closing)
                : OptionalDouble.empty();
    }

    private OptionalDouble rate(Function<Seen, @Nullable Lsn> position) {
        if (seen.size() < 2) {
            return OptionalDouble.empty();
        }
        Lsn from = position.apply(seen.getFirst());
        Lsn to = position.apply(seen.getLast());
        double seconds = Duration.between(seen.getFirst().at(), seen.getLast().at()).toMillis() / 1000.0;
        return from == null || to == null || seconds <= 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.max(0, to.minus(from)) / seconds);
    }
}
