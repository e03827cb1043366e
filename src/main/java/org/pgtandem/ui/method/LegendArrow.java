package org.pgtandem.ui.method;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import org.pgtandem.ui.theme.Fonts;
import org.pgtandem.ui.theme.Painted;

/** One of the two arrows of the pictures, beside its meaning. */
final class LegendArrow extends Painted {

    private final boolean data;

    LegendArrow(boolean data) {
        this.data = data;
        getStyleClass().add("legend-arrow");
    }

    @Override
    protected void paint(GraphicsContext g, double width, double height) {
        g.save();
        g.scale(px(1), px(1));
        Brush brush = new Brush(g, this::colour, size -> Font.font(Fonts.TEXT, size),
                size -> Font.font(Fonts.MONO, size));
        if (data) {
            brush.data(1, 24, 8);
        } else {
            brush.calls(1, 24, 8);
        }
        g.restore();
    }
}
