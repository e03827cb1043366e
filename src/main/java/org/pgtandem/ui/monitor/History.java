package org.pgtandem.ui.monitor;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pgtandem.ui.kit.Sign;

/** The last two hours of a link at one point a second, oldest first, in arrays: what the chart draws. */
final class History {

    /** Stands for bytes that are not known, which is never 0. */
    static final long UNKNOWN = -1;

    private static final int CAPACITY = 7200;

    private final long[] millis;
    private final long[] replayed;
    private final long[] flushed;
    private final double[] lag;
    private final @Nullable Sign[] signs;
    private int start;
    private int size;

    History() {
        this(CAPACITY);
    }

    History(int capacity) {
        millis = new long[capacity];
        replayed = new long[capacity];
        flushed = new long[capacity];
        lag = new double[capacity];
        signs = new Sign[capacity];
    }

    /**
     * Adds the newest point.
     *
     * @param replayedBehind bytes, or {@link #UNKNOWN}
     * @param flushedBehind  bytes, or {@link #UNKNOWN}
     * @param lagMillis      time lag, or NaN
     */
    void add(long atMillis, long replayedBehind, long flushedBehind, double lagMillis, Sign sign) {
        int slot = (start + size) % millis.length;
        if (size == millis.length) {
            start = (start + 1) % millis.length;
        } else {
            size++;
        }
        millis[slot] = atMillis;
        replayed[slot] = replayedBehind;
        flushed[slot] = flushedBehind;
        lag[slot] = lagMillis;
        signs[slot] = sign;
    }

    int size() {
        return size;
    }

    long millis(int index) {
        return millis[slot(index)];
    }

    long replayed(int index) {
        return replayed[slot(index)];
    }

    long flushed(int index) {
        return flushed[slot(index)];
    }

    double lag(int index) {
        return lag[slot(index)];
    }

    Sign sign(int index) {
        return Objects.requireNonNull(signs[slot(index)]);
    }

    /** Index of the first point at or after the time; {@link #size()} where there is none. */
    int indexAt(long atMillis) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (millis(middle) < atMillis) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int slot(int index) {
        return (start + Objects.checkIndex(index, size)) % millis.length;
    }
}
