package org.pgtandem.ui.monitor;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.pgtandem.model.Text;
import org.pgtandem.ui.monitor.JourneyCanvas.Palette;
import org.pgtandem.ui.monitor.JourneyLayout.Stretch;
import org.pgtandem.ui.text.Amounts;
import org.pgtandem.ui.text.Words;
import org.pgtandem.ui.theme.Fonts;
import org.pgtandem.ui.theme.Token;

/** True distances in bytes, and the fan that joins them to the stations above. */
final class JourneyRuler {

    private static final double FAN_TOP = 72;
    private static final double BAR_TOP = 124;
    private static final double BAR = 8;

    private final GraphicsContext g;
    private final Palette palette;
    private final Words words;
    private final double width;

    JourneyRuler(GraphicsContext g, Palette palette, Words words, double width) {
        this.g = g;
        this.palette = palette;
        this.words = words;
        this.width = width;
    }

    void paint(Journey journey, List<Stretch> stretches, Ruler ruler) {
        axis(ruler);
        int shade = 0;
        for (Stretch stretch : stretches) {
            Long near = journey.behind(stretch.from());
            Long far = journey.behind(stretch.to());
            if (near != null && far != null) {
                stretch(journey, stretch, ruler.place(near) * width, ruler.place(far) * width, shade);
            }
            shade++;
        }
    }

    private void stretch(Journey journey, Stretch stretch, double left, double right, int shade) {
        double top = palette.px(FAN_TOP);
        double bar = palette.px(BAR_TOP);
        Color line = palette.line();
        if (right > 0) {
            g.setFill(line.deriveColor(0, 1, 1, shade % 2 == 0 ? 0.17 : 0.1));
            g.fillPolygon(new double[] {station(stretch.from()), station(stretch.to()), right, left},
                    new double[] {top, top, bar, bar}, 4);
            g.setStroke(line.deriveColor(0, 1, 1, 0.75));
            g.setLineWidth(palette.px(1));
            g.strokeLine(station(stretch.to()), top, right, bar);
            if (left <= 0) {
                g.strokeLine(station(stretch.from()) + 0.5, top, left + 0.5, bar);
            }
        }
        if (stretch.broken()) {
            onlyHere(journey, line, left, right);
        } else {
            g.setFill(line.deriveColor(0, 1, 1, 1 - 0.2 * Math.min(shade, 2)));
            g.fillRect(left, bar, right - left, palette.px(BAR));
        }
    }

    /** WAL of which only the primary is known to have it. */
    private void onlyHere(Journey journey, Color line, double left, double right) {
        double bar = palette.px(BAR_TOP);
        g.setStroke(line);
        g.setLineWidth(palette.px(1.2));
        g.setLineDashes(palette.px(5), palette.px(3));
        g.strokeRect(left + 0.5, bar, Math.max(0, right - left), palette.px(BAR));
        g.setLineDashes();
        if (right - left > palette.px(60)) {
            Draw.text(g, words.now(Text.of("monitor.only-on", journey.primary())), left + palette.px(8),
                    bar - palette.px(10), palette.font(Fonts.TEXT_STRONG, 12), line,
                    TextAlignment.LEFT);
        }
    }

    private void axis(Ruler ruler) {
        double y = Math.round(palette.px(BAR_TOP + BAR / 2)) + 0.5;
        g.setStroke(palette.of(Token.BORDER_CONTROL));
        g.setLineWidth(palette.px(1));
        g.strokeLine(0, y, width, y);
        for (long tick : ruler.ticks()) {
            double x = Math.clamp(ruler.place(tick) * width, 0.5, width - 0.5);
            g.strokeLine(x, y + palette.px(4), x, y + palette.px(10));
            TextAlignment alignment = tick == 0
                    ? TextAlignment.LEFT
                    : tick == ruler.max() ? TextAlignment.RIGHT : TextAlignment.CENTER;
            Draw.text(g, words.now(Amounts.roundBytes(tick)), x, y + palette.px(20), palette.font(Fonts.MONO, 12),
                    palette.of(Token.FG_MUTED), alignment);
        }
    }

    private double station(int index) {
        return width * index / (JourneyLayout.STATIONS - 1);
    }
}
