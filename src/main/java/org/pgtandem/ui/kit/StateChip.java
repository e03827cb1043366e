package org.pgtandem.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;

/** Icon and word of a state on its tint. */
public final class StateChip extends Label {

    private final SignIcon icon;

    public StateChip(ObservableValue<Sign> sign, ObservableValue<String> word) {
        icon = new SignIcon(sign.getValue());
        icon.signProperty().bind(sign);
        setGraphic(icon);
        textProperty().bind(word);
        getStyleClass().add("chip");
        sign.subscribe(this::colour);
    }

    private void colour(Sign now) {
        getStyleClass().removeIf(name -> name.startsWith("sign-"));
        getStyleClass().add(now.styleClass());
    }
}
