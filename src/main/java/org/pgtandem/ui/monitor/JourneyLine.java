package org.pgtandem.ui.monitor;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import org.pgtandem.ui.kit.Sign;
import org.pgtandem.ui.monitor.JourneyCanvas.Palette;
import org.pgtandem.ui.monitor.JourneyLayout.Stretch;
import org.pgtandem.ui.theme.Token;

/** The line through the stations: its shape says the state as much as its colour does. */
final class JourneyLine {

    private final GraphicsContext g;
    private final Palette palette;
    private final double width;
    private final double y;

    JourneyLine(GraphicsContext g, Palette palette, double width) {
        this.g = g;
        this.palette = palette;
        this.width = width;
        this.y = palette.px(JourneyCanvas.LINE_Y);
    }

    void paint(Journey journey, List<Stretch> stretches) {
        g.setLineCap(StrokeLineCap.BUTT);
        for (int station = 1; station < JourneyLayout.STATIONS; station++) {
            segment(station, stretches, headed(journey));
        }
        g.setLineDashes();
        head(journey);
        if (stretches.stream().anyMatch(Stretch::broken) || journey.sign() == Sign.DISCONNECTED
                || journey.sign() == Sign.LOST) {
            breakMark();
        }
        for (int station = 1; station < JourneyLayout.STATIONS - 1; station++) {
            station(station, journey.position(station) != null);
        }
    }

    private void segment(int to, List<Stretch> stretches, boolean headed) {
        boolean known = stretches.stream().anyMatch(stretch -> !stretch.broken() && stretch.to() == to);
        double from = x(to - 1);
        double end = x(to) - (headed && to == JourneyLayout.STATIONS - 1 ? palette.px(8) : 0);
        Sign sign = palette.sign();
        g.setStroke(palette.line());
        g.setLineWidth(palette.px(sign == Sign.IDLE || sign == Sign.UNKNOWN ? 2 : known ? 4 : 3));
        if (sign == Sign.UNKNOWN) {
            g.setLineDashes(palette.px(2), palette.px(5));
        } else if (known) {
            g.setLineDashes();
        } else {
            g.setLineDashes(palette.px(8), palette.px(6));
        }
        if (sign == Sign.PAUSED && to == JourneyLayout.STATIONS - 1) {
            paused(from, end);
        } else {
            g.strokeLine(from, y, end, y);
        }
    }

    /** Thick up to the pill, two bars behind it, thin from there on: what is on disk is not replayed. */
    private void paused(double from, double end) {
        double bars = end - palette.px(24);
        g.strokeLine(from, y, bars, y);
        g.setLineWidth(palette.px(3));
        g.strokeLine(bars + palette.px(2), y - palette.px(8), bars + palette.px(2), y + palette.px(8));
        g.strokeLine(bars + palette.px(8), y - palette.px(8), bars + palette.px(8), y + palette.px(8));
        g.setLineWidth(palette.px(1.5));
        g.strokeLine(bars + palette.px(12), y, end, y);
    }

    /** Whether WAL arrives, so far as is known. */
    private static boolean headed(Journey journey) {
        Sign sign = journey.sign();
        return journey.position(Journey.REPLAYED) != null && sign != Sign.IDLE && sign != Sign.UNKNOWN
                && sign != Sign.PAUSED && sign != Sign.LOST;
    }

    private void head(Journey journey) {
        if (!headed(journey)) {
            return;
        }
        triangle(width);
        if (journey.sign() == Sign.CATCHING) {
            triangle(width - palette.px(10));
        }
    }

    private void triangle(double tip) {
        g.setFill(palette.line());
        g.fillPolygon(new double[] {tip, tip - palette.px(11), tip - palette.px(11)},
                new double[] {y, y - palette.px(7), y + palette.px(7)}, 3);
    }

    private void breakMark() {
        double x = width * 0.375;
        g.setFill(palette.of(Token.SURFACE_0));
        g.fillOval(x - palette.px(16), y - palette.px(16), palette.px(32), palette.px(32));
        Sign mark = palette.sign() == Sign.LOST || palette.sign() == Sign.UNKNOWN ? palette.sign() : Sign.DISCONNECTED;
        Draw.sign(g, mark, x, y, palette.px(24), palette.of(SignTokens.text(mark)));
    }

    private void station(int station, boolean known) {
        double radius = palette.px(7);
        Color line = known ? palette.line() : palette.of(Token.UNKNOWN);
        g.setStroke(line.deriveColor(0, 1, 1, 0.5));
        g.setLineWidth(palette.px(1.4));
        g.strokeLine(x(station), palette.px(40), x(station), y - radius);
        g.setFill(palette.of(Token.SURFACE_1));
        g.fillOval(x(station) - radius, y - radius, 2 * radius, 2 * radius);
        g.setStroke(line);
        g.setLineWidth(palette.px(known ? 3 : 1.5));
        if (!known) {
            g.setLineDashes(palette.px(3), palette.px(2.5));
        }
        g.strokeOval(x(station) - radius, y - radius, 2 * radius, 2 * radius);
        g.setLineDashes();
    }

    private double x(int station) {
        return width * station / (JourneyLayout.STATIONS - 1);
    }
}
