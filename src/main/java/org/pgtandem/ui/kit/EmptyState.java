package org.pgtandem.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/** What an empty place says: what belongs there, and the button that gets it. */
public final class EmptyState extends HBox {

    public EmptyState(Feather icon, ObservableValue<String> text, Node... actions) {
        getStyleClass().add("empty-state");
        Label label = Labels.wrapping(text, "dense", "muted");
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(new Icon(icon), label);
        getChildren().addAll(actions);
    }
}
