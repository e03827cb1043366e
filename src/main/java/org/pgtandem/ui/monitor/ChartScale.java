package org.pgtandem.ui.monitor;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;
import org.pgtandem.model.Text;
import org.pgtandem.ui.text.Amounts;

/**
 * A vertical scale of the chart.
 *
 * @param max   value at the top
 * @param base  where the logarithmic scale turns linear, so that 0 has a place
 * @param ticks values written at the axis
 * @param text  how a tick is written
 */
record ChartScale(double max, double base, boolean log, List<Double> ticks, DoubleFunction<Text> text) {

    private static final double KB = 1024;

    /** From 0 to the next of 1, 4, 16, 64, 256 kB, 1 MB and so on. */
    static ChartScale bytes(long largest, boolean log) {
        double max = KB;
        while (max < largest) {
            max *= 4;
        }
        double top = max;
        List<Double> ticks = log
                ? Stream.concat(Stream.of(0.0, top),
                        Stream.of(KB, KB * KB, KB * KB * KB).filter(tick -> tick * 8 < top)).toList()
                : List.of(0.0, top / 2, top);
        return new ChartScale(max, 64, log, ticks, value -> Amounts.roundBytes(Math.round(value)));
    }

    /** Milliseconds, from 0 to the next of 10 ms, 100 ms, 1 s, 10 s and so on. */
    static ChartScale millis(double largest, boolean log) {
        double max = 10;
        while (max < largest) {
            max *= 10;
        }
        return new ChartScale(max, 0.5, log, log ? List.of(1.0, max) : List.of(0.0, max), Amounts::millisOrSeconds);
    }

    /** Place of a value, 0 at the bottom to 1 at the top. */
    double place(double value) {
        double place = log ? Math.log1p(value / base) / Math.log1p(max / base) : value / max;
        return Math.clamp(place, 0, 1);
    }
}
