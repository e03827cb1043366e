package org.pgtandem.ui.monitor;

import java.time.Duration;

/** How much time the chart shows, and how far its time labels are apart. */
enum ChartRange {
    MINUTES_5(Duration.ofMinutes(5), Duration.ofMinutes(1), "monitor.chart.range.5"), //
    MINUTES_15(Duration.ofMinutes(15), Duration.ofMinutes(3), "monitor.chart.range.15"), //
    HOUR(Duration.ofHours(1), Duration.ofMinutes(10), "monitor.chart.range.60");

    private final Duration length;
    private final Duration step;
    private final String key;

    ChartRange(Duration length, Duration step, String key) {
        this.length = length;
        this.step = step;
        this.key = key;
    }

    long millis() {
        return length.toMillis();
    }

    long stepMillis() {
        return step.toMillis();
    }

    /** Message key. */
    String key() {
        return key;
    }
}
