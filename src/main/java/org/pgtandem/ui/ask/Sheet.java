package org.pgtandem.ui.ask;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.pgtandem.ui.kit.Labels;

/** A question as it stands in the window: title, parts, buttons. */
abstract class Sheet extends VBox {

    Sheet(ObservableValue<String> title) {
        getStyleClass().addAll("card", "sheet");
        setMaxHeight(USE_PREF_SIZE);
        getChildren().add(Labels.wrapping(title, "card-title"));
    }

    final void add(Node... parts) {
        getChildren().addAll(parts);
    }

    final void buttons(Button... buttons) {
        HBox row = new HBox(buttons);
        row.getStyleClass().add("sheet-buttons");
        getChildren().add(row);
    }

    /** Puts the focus on what a person answers first with, or on the safe answer. */
    abstract void focusFirst();
}
