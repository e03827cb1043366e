package org.pgtandem.ui.start;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.pgtandem.ui.theme.Fonts;
import org.pgtandem.ui.theme.Token;

/** This computer reaches two hosts over SSH, and one host sends to the other. */
final class HostsPicture extends NodePicture {

    @Override
    void draw(GraphicsContext g) {
        box(g, 60, 40, 68, 48);
        line(g, 48, 95, 141, 95);
        g.setFill(colour(Token.UNKNOWN));
        g.setFont(Font.font(Fonts.MONO, 12));
        g.setTextAlign(TextAlignment.CENTER);
        g.fillText("ssh", 94, 68);
        g.setLineDashes(4, 4);
        line(g, 141, 60, 198, 39);
        line(g, 141, 73, 198, 95);
        g.setLineDashes();
        host(g, 14);
        host(g, 78);
        primary(g, 224, 36, 16, 19);
        standby(g, 224, 100, 16, 19);
        arrow(g, 250, 61, 250, 77);
    }

    private void host(GraphicsContext g, double y) {
        box(g, 202, y, 96, 44);
        line(g, 249, y + 16, 287, y + 16);
        line(g, 249, y + 28, 275, y + 28);
    }
}
