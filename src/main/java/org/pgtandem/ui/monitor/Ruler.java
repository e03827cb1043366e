package org.pgtandem.ui.monitor;

import java.util.List;
import java.util.stream.LongStream;

/**
 * The ruler under the journey: bytes behind, 0 at the left.
 *
 * @param max    bytes at the right end
 * @param linear whether distances are true; otherwise near ones are spread, so that 200 B and 60 MB are both seen
 */
record Ruler(long max, boolean linear) {

    private static final double BASE = 128;
    private static final List<Long> LOG_TICKS = List.of(1L << 10, 1L << 15, 1L << 20, 1L << 25, 1L << 30, 1L << 35,
            1L << 40);

    /** Place of so many bytes, 0 to 1. */
    double place(long bytes) {
        double place = linear ? (double) bytes / max : Math.log1p(bytes / BASE) / Math.log1p(max / BASE);
        return Math.clamp(place, 0, 1);
    }

    /** Bytes that are written at the ruler. */
    List<Long> ticks() {
        if (linear) {
            return List.of(0L, max / 4, max / 2, max / 4 * 3, max);
        }
        return LongStream.concat(
                LongStream.concat(LongStream.of(0),
                        LOG_TICKS.stream().mapToLong(Long::longValue).filter(tick -> place(tick) < 0.88)),
                LongStream.of(max)).boxed().toList();
    }
}
