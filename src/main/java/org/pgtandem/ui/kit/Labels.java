package org.pgtandem.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;

/** Labels whose text is bound, with style classes. */
public final class Labels {

    private Labels() {}

    /** One line; shortened at the end when there is no room. */
    public static Label line(ObservableValue<String> text, String... styleClasses) {
        Label label = new Label();
        label.textProperty().bind(text);
        label.getStyleClass().addAll(styleClasses);
        return label;
    }

    /** As many lines as it needs. */
    public static Label wrapping(ObservableValue<String> text, String... styleClasses) {
        Label label = line(text, styleClasses);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }
}
