package org.pgtandem.ui.kit;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.shape.SVGPath;

/** The icon of a {@link Sign} in its colour. It always stands beside a word: colour alone tells nothing. */
public final class SignIcon extends Glyph {

    private final SVGPath path = new SVGPath();
    private final ObjectProperty<Sign> sign;

    public SignIcon(Sign first) {
        sign = new SimpleObjectProperty<>(first);
        path.getStyleClass().add("sign-shape");
        show(path);
        sign.subscribe(SignIcon.this::swap);
    }

    public ObjectProperty<Sign> signProperty() {
        return sign;
    }

    private void swap(Sign now) {
        path.setContent(now.path());
        getStyleClass().removeIf(name -> name.startsWith("sign-"));
        getStyleClass().add(now.styleClass());
    }
}
