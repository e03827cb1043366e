package org.pgtandem.ui.wizard;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.control.Label;

/** Never seen: tells how large the window's font is, so that a layout can follow the scale. */
final class Em extends Label {

    private static final double BASE = 14;

    private final DoubleProperty size = new SimpleDoubleProperty(BASE);

    Em() {
        setManaged(false);
        setVisible(false);
        size.bind(fontProperty().map(font -> font.getSize()));
    }

    DoubleProperty sizeProperty() {
        return size;
    }
}
