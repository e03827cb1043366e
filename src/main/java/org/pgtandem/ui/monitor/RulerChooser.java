package org.pgtandem.ui.monitor;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses the ruler's end so that the eye keeps its bearings: it grows at once and shrinks only after ten quiet seconds. */
final class RulerChooser {

    private static final long SMALLEST = 1024;
    private static final long LINEAR_UP_TO = 64;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private long max = SMALLEST;
    private @Nullable Instant smallerSince;

    /** @param behind what is known of the stations, in bytes behind */
    Ruler choose(List<Long> behind, Instant now) {
        long wanted = end(behind.stream().mapToLong(Long::longValue).max().orElse(0));
        if (wanted >= max) {
            max = wanted;
            smallerSince = null;
        } else if (smallerSince == null) {
            smallerSince = now;
        } else if (smallerSince.plus(PATIENCE).isBefore(now)) {
            max = wanted;
            smallerSince = null;
        }
        return new Ruler(max, linear(behind));
    }

    /** The next of 1, 4, 16, 64, 256 kB, 1 MB and so on. */
    private static long end(long bytes) {
        long end = SMALLEST;
        while (end < bytes) {
            end *= 4;
        }
        return end;
    }

    private static boolean linear(List<Long> behind) {
        long largest = behind.stream().mapToLong(Long::longValue).max().orElse(0);
        long smallest = behind.stream().mapToLong(Long::longValue).filter(bytes -> bytes > 0).min().orElse(largest);
        return smallest == 0 || largest / smallest <= LINEAR_UP_TO;
    }
}
