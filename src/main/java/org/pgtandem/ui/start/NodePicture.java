package org.pgtandem.ui.start;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.ArcType;
import org.pgtandem.ui.theme.Painted;
import org.pgtandem.ui.theme.Token;

/** Small line drawings of servers, in a space of 356 by 136 pixels at 100 %, centred. */
abstract class NodePicture extends Painted {

    private static final double WIDTH = 356;
    private static final double HEIGHT = 136;

    NodePicture() {
        getStyleClass().add("node-picture");
    }

    /** Draws in the space of the picture. */
    abstract void draw(GraphicsContext g);

    @Override
    protected final void paint(GraphicsContext g, double width, double height) {
        g.save();
        double scale = px(1);
        g.translate((width - WIDTH * scale) / 2, (height - HEIGHT * scale) / 2);
        g.scale(scale, scale);
        draw(g);
        g.restore();
    }

    final void box(GraphicsContext g, double x, double y, double w, double h) {
        g.setFill(colour(Token.SURFACE_1));
        g.setStroke(colour(Token.UNKNOWN));
        g.setLineWidth(1.6);
        g.fillRoundRect(x, y, w, h, 8, 8);
        g.strokeRoundRect(x, y, w, h, 8, 8);
    }

    final void line(GraphicsContext g, double x1, double y1, double x2, double y2) {
        g.setStroke(colour(Token.UNKNOWN));
        g.setLineWidth(1.6);
        g.strokeLine(x1, y1, x2, y2);
    }

    final void arrow(GraphicsContext g, double x1, double y1, double x2, double y2) {
        double length = Math.hypot(x2 - x1, y2 - y1);
        double dx = (x2 - x1) / length;
        double dy = (y2 - y1) / length;
        g.setStroke(colour(Token.ACCENT));
        g.setFill(colour(Token.ACCENT));
        g.setLineWidth(2);
        g.strokeLine(x1, y1, x2 - 7 * dx, y2 - 7 * dy);
        g.fillPolygon(new double[] {x2, x2 - 8 * dx - 5 * dy, x2 - 8 * dx + 5 * dy},
                new double[] {y2, y2 - 8 * dy + 5 * dx, y2 - 8 * dy - 5 * dx}, 3);
    }

    /** The filled cylinder, its middle at the place given. */
    final void primary(GraphicsContext g, double x, double y, double w, double h) {
        double lid = h * 0.3;
        g.setFill(colour(Token.NODE_A));
        g.fillRect(x - w / 2, y - h / 2 + lid / 2, w, h - lid);
        g.fillOval(x - w / 2, y + h / 2 - lid, w, lid);
        g.fillOval(x - w / 2, y - h / 2, w, lid);
        g.setStroke(colour(Token.SURFACE_1));
        g.setLineWidth(1.4);
        g.strokeArc(x - w / 2, y - h / 2 + 1, w, lid, 180, 180, ArcType.OPEN);
    }

    /** The outlined cylinder. */
    final void standby(GraphicsContext g, double x, double y, double w, double h) {
        double lid = h * 0.3;
        Color line = colour(Token.NODE_B);
        g.setStroke(line);
        g.setLineWidth(1.8);
        g.strokeLine(x - w / 2, y - h / 2 + lid / 2, x - w / 2, y + h / 2 - lid / 2);
        g.strokeLine(x + w / 2, y - h / 2 + lid / 2, x + w / 2, y + h / 2 - lid / 2);
        g.strokeArc(x - w / 2, y + h / 2 - lid, w, lid, 180, 180, ArcType.OPEN);
        g.strokeOval(x - w / 2, y - h / 2, w, lid);
    }
}
