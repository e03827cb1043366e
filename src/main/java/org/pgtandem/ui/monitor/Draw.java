package org.pgtandem.ui.monitor;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.pgtandem.ui.kit.Sign;

/** Small things that journey and chart both draw. */
final class Draw {

    private Draw() {}

    /** Text with its middle line at y. */
    static void text(GraphicsContext g, String text, double x, double y, Font font, Color colour,
            TextAlignment alignment) {
        g.setFont(font);
        g.setFill(colour);
        g.setTextAlign(alignment);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(text, x, y);
    }

    /** Text that stays readable over lines: it stands on a rim of the surface's colour. */
    static void textOver(GraphicsContext g, String text, double x, double y, Font font, Color colour, Color surface,
            TextAlignment alignment) {
        g.setFont(font);
        g.setTextAlign(alignment);
        g.setTextBaseline(VPos.CENTER);
        g.setStroke(surface);
        g.setLineWidth(font.getSize() / 3);
        g.setLineJoin(StrokeLineJoin.ROUND);
        g.strokeText(text, x, y);
        text(g, text, x, y, font, colour, alignment);
    }

    /** A sign of the size given, its middle at the place given. */
    static void sign(GraphicsContext g, Sign sign, double x, double y, double size, Color colour) {
        g.save();
        g.translate(x - size / 2, y - size / 2);
        g.scale(size / 16, size / 16);
        g.setFill(colour);
        g.beginPath();
        g.appendSVGPath(sign.path());
        g.fill();
        g.restore();
    }

    /** Lines at 45 degrees over a rectangle: what is not known. */
    static void hatch(GraphicsContext g, double x, double y, double w, double h, double step, Color colour) {
        g.save();
        g.beginPath();
        g.rect(x, y, w, h);
        g.clip();
        g.setStroke(colour.deriveColor(0, 1, 1, 0.45));
        g.setLineWidth(step / 4);
        g.setLineDashes();
        for (double at = x - h; at < x + w; at += step) {
            g.strokeLine(at, y + h, at + h, y);
        }
        g.restore();
    }
}
