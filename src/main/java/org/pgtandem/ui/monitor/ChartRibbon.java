package org.pgtandem.ui.monitor;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.pgtandem.ui.monitor.ChartRuns.Run;
import org.pgtandem.ui.text.Words;
import org.pgtandem.ui.theme.Fonts;
import org.pgtandem.ui.theme.Token;

/** The states in a ribbon above the lines, and events pinned above that; labels only where they are free. */
final class ChartRibbon {

    private final GraphicsContext g;
    private final ChartFrame frame;
    private final Words words;
    private final Function<Token, Color> colour;
    private final DoubleUnaryOperator px;
    private final Font font;
    private final javafx.scene.text.Text measure = new javafx.scene.text.Text();

    ChartRibbon(GraphicsContext g, ChartFrame frame, Words words, Function<Token, Color> colour,
            DoubleUnaryOperator px) {
        this.g = g;
        this.frame = frame;
        this.words = words;
        this.colour = colour;
        this.px = px;
        this.font = Font.font(Fonts.TEXT, px.applyAsDouble(12));
    }

    void paint(List<Run> runs, List<Pin> pins) {
        runs.forEach(this::run);
        List<Pin> shown = pins.stream()
                .filter(pin -> pin.atMillis() >= frame.from() && pin.atMillis() <= frame.to()).toList();
        double freeFrom = frame.left();
        for (int i = 0; i < shown.size(); i++) {
            double freeTo = i + 1 < shown.size() ? frame.x(shown.get(i + 1).atMillis()) : frame.right();
            freeFrom = pin(shown.get(i), freeFrom, freeTo);
        }
    }

    private void run(Run run) {
        double x = Math.max(frame.left(), frame.x(run.from()));
        double w = Math.max(1, frame.x(run.to()) - x);
        double height = frame.ribbonBottom() - frame.ribbonTop();
        double bar = px.applyAsDouble(3);
        g.setFill(colour.apply(SignTokens.tint(run.sign())));
        g.fillRect(x, frame.ribbonTop(), w, height);
        g.setFill(colour.apply(SignTokens.line(run.sign())));
        g.fillRect(x, frame.ribbonBottom() - bar, w, bar);
        if (w < px.applyAsDouble(20)) {
            return;
        }
        Color text = colour.apply(SignTokens.text(run.sign()));
        double middle = frame.ribbonTop() + (height - bar) / 2;
        Draw.sign(g, run.sign(), x + px.applyAsDouble(10), middle, px.applyAsDouble(12), text);
        String word = words.now(LinkSigns.word(run.sign())).toLowerCase(words.locale());
        if (width(word) + px.applyAsDouble(26) < w) {
            Draw.text(g, word, x + px.applyAsDouble(20), middle, font, text, TextAlignment.LEFT);
        }
    }

    /**
     * Draws the pin, and its label right or left of it where that is free.
     *
     * @param freeTo where the next pin stands
     * @return from where the next may write
     */
    private double pin(Pin pin, double freeFrom, double freeTo) {
        double x = frame.x(pin.atMillis());
        double y = frame.pinsY();
        double size = px.applyAsDouble(4);
        g.setFill(colour.apply(Token.FG_MUTED));
        g.fillPolygon(new double[] {x - size, x + size, x}, new double[] {y - size + 1, y - size + 1, y + size}, 3);
        g.setStroke(colour.apply(Token.FG_MUTED));
        g.setLineWidth(1);
        g.setLineDashes(px.applyAsDouble(2), px.applyAsDouble(3));
        g.strokeLine(x, y + size, x, frame.timeBottom());
        g.setLineDashes();
        String label = words.now(pin.text());
        double room = width(label) + px.applyAsDouble(10);
        if (x + room < freeTo && x >= freeFrom) {
            Draw.text(g, label, x + px.applyAsDouble(8), y, font, colour.apply(Token.FG_MUTED), TextAlignment.LEFT);
            return x + room;
        }
        if (x - room > freeFrom) {
            Draw.text(g, label, x - px.applyAsDouble(8), y, font, colour.apply(Token.FG_MUTED), TextAlignment.RIGHT);
        }
        return Math.max(freeFrom, x + size);
    }

    private double width(String text) {
        measure.setFont(font);
        measure.setText(text);
        return measure.getLayoutBounds().getWidth();
    }
}
