package org.pgtandem.ui.runpage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** How fast something moves, from what came in the last seconds; a jump at the start does not promise too much. */
final class Pace {

    private static final Duration WINDOW = Duration.ofSeconds(8);
    private static final Duration ENOUGH = Duration.ofMillis(700);

    private record Mark(Instant at, long done) {}

    private final Deque<Mark> marks = new ArrayDeque<>();

    void mark(Instant at, long done) {
        marks.addLast(new Mark(at, done));
        while (marks.size() > 2 && Duration.between(marks.getFirst().at(), at).compareTo(WINDOW) > 0) {
            marks.removeFirst();
        }
    }

    /** Units a second; null while too little is known. */
    @Nullable
    Double perSecond() {
        if (marks.size() < 2) {
            return null;
        }
        Duration over = Duration.between(marks.getFirst().at(), marks.getLast().at());
        if (over.compareTo(ENOUGH) < 0) {
            return null;
        }
        return (marks.getLast().done() - marks.getFirst().done()) / (over.toMillis() / 1000.0);
    }
}
