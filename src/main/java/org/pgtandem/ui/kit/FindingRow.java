package org.pgtandem.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One finding: bar, icon, severity in a word, what is so; the node at the right; below it the why and what can be done. */
public final class FindingRow extends HBox {

    private final VBox body = new VBox();

    /** @param severity BLOCKER, WARNING, INFO or OK; only a blocker is tinted */
    public FindingRow(Sign severity, ObservableValue<String> word, ObservableValue<String> message, Node node) {
        getStyleClass().addAll("finding", severity.styleClass());
        Label what = Labels.wrapping(message, "strong");
        HBox.setHgrow(what, Priority.ALWAYS);
        what.setMaxWidth(Double.MAX_VALUE);
        Label severityWord = Labels.line(word, "strong", "severity-word");
        severityWord.setMinWidth(Label.USE_PREF_SIZE);
        HBox head = new HBox(severityWord, what, node);
        head.getStyleClass().add("finding-head");
        body.getStyleClass().add("finding-body");
        body.getChildren().add(head);
        HBox.setHgrow(body, Priority.ALWAYS);
        getChildren().setAll(new SignIcon(severity), body);
    }

    /** Adds the why, a command, a question or buttons under the sentence. */
    public void add(Node part) {
        body.getChildren().add(part);
    }
}
