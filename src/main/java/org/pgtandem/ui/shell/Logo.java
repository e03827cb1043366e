package org.pgtandem.ui.shell;

import javafx.scene.Node;
import javafx.scene.shape.Circle;
import javafx.scene.shape.SVGPath;
import org.pgtandem.ui.kit.Glyph;

/** Two wheels in tandem: the filled one leads, the outlined one follows. */
final class Logo extends Glyph {

    Logo() {
        getStyleClass().add("logo");
        show(frame(), wheel(3.4, 9.6, 3.4, "logo-lead"), wheel(12.6, 9.6, 2.8, "logo-follow"));
    }

    private static Node frame() {
        SVGPath frame = new SVGPath();
        frame.setContent("M3.6 8.6L6.4 4.4H10.4L12.6 9.6");
        frame.getStyleClass().add("logo-frame");
        return frame;
    }

    private static Node wheel(double x, double y, double radius, String styleClass) {
        Circle wheel = new Circle(x, y, radius);
        wheel.getStyleClass().add(styleClass);
        return wheel;
    }
}
