package org.pgtandem.ui.start;

import javafx.scene.canvas.GraphicsContext;

/** Two servers inside one laptop. */
final class SandboxPicture extends NodePicture {

    @Override
    void draw(GraphicsContext g) {
        box(g, 106, 24, 144, 80);
        line(g, 94, 111, 263, 111);
        primary(g, 142, 64, 26, 30);
        arrow(g, 164, 64, 192, 64);
        standby(g, 214, 64, 26, 30);
    }
}
