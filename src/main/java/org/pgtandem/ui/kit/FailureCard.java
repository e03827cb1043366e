package org.pgtandem.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Text;
import org.pgtandem.ui.text.Words;

/** An expected failure where it arose: what happened, what was left as it was, what to do next, and the system's words. */
public final class FailureCard extends HBox {

    public FailureCard(Words words, Failure failure, Node... actions) {
        getStyleClass().addAll("finding", Sign.BLOCKER.styleClass());
        VBox body = new VBox(Labels.wrapping(words.of(failure.reason()), "strong"));
        body.getStyleClass().add("finding-body");
        add(words, body, failure.untouched());
        add(words, body, failure.hint());
        String detail = failure.detail();
        if (detail != null && !detail.isBlank()) {
            Label said = new Label(detail.strip());
            said.setWrapText(true);
            said.setMinHeight(USE_PREF_SIZE);
            said.getStyleClass().addAll("mono", "detail");
            body.getChildren().add(said);
        }
        if (actions.length > 0) {
            HBox row = new HBox(actions);
            row.getStyleClass().add("actions");
            body.getChildren().add(row);
        }
        HBox.setHgrow(body, Priority.ALWAYS);
        getChildren().setAll(new SignIcon(Sign.BLOCKER), body);
    }

    private static void add(Words words, VBox body, @Nullable Text text) {
        if (text != null) {
            body.getChildren().add(new RichText(words.of(text)));
        }
    }
}
