package org.pgtandem.ui.method;

import java.util.function.DoubleFunction;
import java.util.function.Function;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.ArcType;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.pgtandem.ui.theme.Token;

/** Draws what the pictures are made of, in units of a picture that is 314 wide and 104 high. */
final class Brush {

    static final double WIDTH = 314;
    static final double HEIGHT = 104;
    static final double BOX_TOP = 16;
    static final double BOX_HEIGHT = 72;

    private final GraphicsContext g;
    private final Function<Token, Color> colours;
    private final DoubleFunction<Font> text;
    private final DoubleFunction<Font> mono;

    Brush(GraphicsContext g, Function<Token, Color> colours, DoubleFunction<Font> text, DoubleFunction<Font> mono) {
        this.g = g;
        this.colours = colours;
        this.text = text;
        this.mono = mono;
    }

    /** A host. */
    void box(double x, double width) {
        g.setLineDashes();
        g.setLineWidth(1.5);
        g.setFill(colours.apply(Token.SURFACE_1));
        g.fillRoundRect(x, BOX_TOP, width, BOX_HEIGHT, 8, 8);
        g.setStroke(colours.apply(Token.BORDER_CONTROL));
        g.strokeRoundRect(x, BOX_TOP, width, BOX_HEIGHT, 8, 8);
    }

    /** Where a program runs; dashed: a directory that only seems to be there. */
    void chip(double centre, String word, boolean dashed) {
        g.setFont(mono.apply(12));
        double width = width(word) + 14;
        double x = centre - width / 2;
        g.setLineWidth(1);
        if (dashed) {
            g.setLineDashes(3, 3);
            g.setStroke(colours.apply(Token.BORDER_CONTROL));
        } else {
            g.setLineDashes();
            g.setFill(colours.apply(Token.ACCENT_TINT));
            g.fillRoundRect(x, BOX_TOP + 8, width, 24, 6, 6);
            g.setStroke(colours.apply(Token.ACCENT_LINE));
        }
        g.strokeRoundRect(x, BOX_TOP + 8, width, 24, 6, 6);
        write(word, centre, BOX_TOP + 20, Token.FG);
    }

    /** A server: filled for the primary, outlined for the standby, and its word. */
    void server(double centre, double y, boolean primary, String word) {
        g.setFont(text.apply(12.5));
        double half = width(word) / 2;
        double x = centre - half - 10;
        g.setLineDashes();
        g.setLineWidth(1.6);
        Color colour = colours.apply(primary ? Token.NODE_A : Token.NODE_B);
        g.setFill(colour);
        g.setStroke(colour);
        if (primary) {
            g.fillOval(x, y - 8, 13, 5);
            g.fillRect(x, y - 4.2, 13, 10);
            g.fillOval(x, y + 3.2, 13, 5);
            g.setStroke(colours.apply(Token.SURFACE_1));
            g.setLineWidth(1);
            g.strokeArc(x, y - 7.6, 13, 5, 180, 180, ArcType.OPEN);
        } else {
            g.strokeOval(x, y - 8, 13, 5);
            g.strokeLine(x, y - 5.5, x, y + 5.5);
            g.strokeLine(x + 13, y - 5.5, x + 13, y + 5.5);
            g.strokeArc(x, y + 3, 13, 5, 180, 180, ArcType.OPEN);
        }
        write(word, x + 19 + half, y, Token.FG);
    }

    /** Data flows this way. */
    void data(double from, double to, double y) {
        g.setLineDashes();
        g.setLineWidth(3);
        g.setStroke(colours.apply(Token.ACCENT));
        g.setFill(colours.apply(Token.ACCENT));
        g.strokeLine(from, y, to - 8, y);
        g.fillPolygon(new double[] {to - 10, to, to - 10}, new double[] {y - 6, y, y + 6}, 3);
    }

    /** This one calls that one. */
    void calls(double from, double to, double y) {
        g.setLineWidth(1.4);
        g.setStroke(colours.apply(Token.FG_MUTED));
        g.setLineDashes(4, 3);
        g.strokeLine(from, y, to, y);
        g.setLineDashes();
        double back = to > from ? -6 : 6;
        g.strokePolyline(new double[] {to + back, to, to + back}, new double[] {y - 5, y, y + 5}, 3);
    }

    void note(String word, double centre, double y, boolean code) {
        g.setFont((code ? mono : text).apply(12));
        write(word, centre, y, Token.FG_MUTED);
    }

    /** This computer. */
    void laptop(double centre) {
        g.setLineDashes();
        g.setLineWidth(1.5);
        g.setStroke(colours.apply(Token.FG_MUTED));
        g.strokeRoundRect(centre - 24, BOX_TOP + 14, 48, 32, 5, 5);
        g.strokeLine(centre - 31, BOX_TOP + 52, centre + 31, BOX_TOP + 52);
    }

    /** Of a word in the font in use. */
    private double width(String word) {
        Text measured = new Text(word);
        measured.setFont(g.getFont());
        return measured.getLayoutBounds().getWidth();
    }

    private void write(String word, double centre, double y, Token token) {
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        g.setFill(colours.apply(token));
        g.fillText(word, centre, y);
    }
}
