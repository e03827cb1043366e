package org.pgtandem.ui.monitor;

/**
 * Places of the chart on its canvas, in pixels.
 *
 * @param left        left edge of the lines
 * @param right       right edge of the lines
 * @param bytesTop    top of the upper panel
 * @param bytesBottom bottom of the upper panel
 * @param timeTop     top of the lower panel
 * @param timeBottom  bottom of the lower panel; equal to its top where there is no room for one
 * @param from        time at the left edge, in milliseconds
 * @param to          time at the right edge
 */
record ChartFrame(double left, double right, double pinsY, double ribbonTop, double ribbonBottom, double bytesTop,
        double bytesBottom, double timeTop,
        double timeBottom, long from, long to) {

    private static final double LOW = 150;

    /** @param px one pixel at 100 % */
    static ChartFrame of(double width, double height, double px, long to, long range) {
        double bottom = height - 22 * px;
        boolean low = height < LOW * px;
        double timeHeight = low ? 0 : 30 * px;
        double timeTop = bottom - timeHeight;
        return new ChartFrame(72 * px, width - 1, 8 * px, 18 * px, 38 * px, 48 * px, low ? bottom : timeTop - 20 * px,
                timeTop, bottom, to - range, to);
    }

    double x(long millis) {
        return left + (right - left) * (millis - from) / (to - from);
    }

    double width() {
        return right - left;
    }

    boolean hasTime() {
        return timeBottom > timeTop;
    }
}
