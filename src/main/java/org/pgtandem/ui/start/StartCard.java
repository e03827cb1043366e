package org.pgtandem.ui.start;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.pgtandem.ui.kit.Labels;

/** One way to two servers: its picture, what it is, what it needs, and the button that begins it. */
final class StartCard extends VBox {

    private final VBox body = new VBox();

    StartCard(Node picture, ObservableValue<String> title, ObservableValue<String> text) {
        getStyleClass().addAll("card", "start-card");
        body.getStyleClass().add("start-card-body");
        VBox.setVgrow(body, Priority.ALWAYS);
        body.getChildren().addAll(Labels.wrapping(title, "card-title"), Labels.wrapping(text, "muted"));
        getChildren().setAll(picture, body);
    }

    /** A line with an icon: what was found, what it needs, how long it takes. */
    void fact(Node icon, ObservableValue<String> text) {
        HBox fact = new HBox(icon, Labels.wrapping(text, "dense"));
        fact.getStyleClass().add("start-fact");
        body.getChildren().add(fact);
    }

    void begin(Button button) {
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        body.getChildren().addAll(space, button);
    }
}
