package org.pgtandem.ui.monitor;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Text;
import org.pgtandem.ui.kit.Sign;
import org.pgtandem.ui.monitor.JourneyCanvas.Palette;
import org.pgtandem.ui.monitor.JourneyLayout.Stretch;
import org.pgtandem.ui.text.Amounts;
import org.pgtandem.ui.text.Words;
import org.pgtandem.ui.theme.Fonts;
import org.pgtandem.ui.theme.Token;

/** Between the stations: how many bytes wait, and for what. Where something is wrong the largest is filled. */
final class JourneyPills {

    private static final String[] WAITS_FOR = {"", "monitor.gap.sent", "monitor.gap.written", "monitor.gap.flushed",
            "monitor.gap.replayed"};

    private final javafx.scene.text.Text measure = new javafx.scene.text.Text();

    void paint(GraphicsContext g, Palette palette, Words words, double width, Journey journey,
            List<Stretch> stretches) {
        boolean calm = journey.sign() == Sign.STREAMING || journey.sign() == Sign.IDLE;
        @Nullable
        Stretch largest = calm ? null : JourneyLayout.largest(stretches);
        for (Stretch stretch : stretches) {
            String number = words.now(Amounts.bytes(stretch.bytes()));
            String word = words.now(Text.of(stretch.broken() ? "monitor.gap.waits" : WAITS_FOR[stretch.to()]));
            pill(g, palette, width, stretch, number, word, stretch.equals(largest));
        }
    }

    private void pill(GraphicsContext g, Palette palette, double width, Stretch stretch, String number, String word,
            boolean filled) {
        Font mono = palette.font(Fonts.MONO_STRONG, 12);
        Font text = palette.font(Fonts.TEXT, 12);
        double room = width / (JourneyLayout.STATIONS - 1) - palette.px(32);
        double numberWidth = width(number, mono);
        double wordWidth = palette.px(5) + width(word, text);
        boolean withWord = numberWidth + wordWidth + palette.px(20) <= room;
        double pill = numberWidth + (withWord ? wordWidth : 0) + palette.px(20);
        double x = width * stretch.middle() - pill / 2;
        double y = palette.px(JourneyCanvas.LINE_Y);
        double half = palette.px(12);
        Color line = palette.sign() == Sign.CATCHING && filled ? palette.of(Token.CATCHING) : palette.line();
        g.setFill(filled ? line : palette.of(Token.SURFACE_1));
        g.fillRoundRect(x, y - half, pill, 2 * half, 2 * half, 2 * half);
        g.setStroke(line);
        g.setLineWidth(palette.px(1.2));
        g.strokeRoundRect(x, y - half, pill, 2 * half, 2 * half, 2 * half);
        Color on = palette.of(Token.SURFACE_1);
        Draw.text(g, number, x + palette.px(10), y, mono, filled ? on : palette.of(Token.FG), TextAlignment.LEFT);
        if (withWord) {
            Draw.text(g, word, x + palette.px(15) + numberWidth, y, text, filled ? on : palette.of(Token.FG_MUTED),
                    TextAlignment.LEFT);
        }
    }

    private double width(String text, Font font) {
        measure.setFont(font);
        measure.setText(text);
        return measure.getLayoutBounds().getWidth();
    }
}
