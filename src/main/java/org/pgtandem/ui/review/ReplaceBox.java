package org.pgtandem.ui.review;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.pgtandem.ui.kit.RichText;
import org.pgtandem.ui.text.Words;

/** What a step moves aside, and the field for the node's name that allows it. */
final class ReplaceBox extends HBox {

    ReplaceBox(Words words, ReviewModel model, ReviewRow row) {
        getStyleClass().add("replace-box");
        String node = row.step().info().node();
        String subject = row.step().info().subject();
        RichText what = new RichText(words.of("reviewpage.moved-aside", subject == null ? node : subject), "dense");
        HBox.setHgrow(what, Priority.ALWAYS);
        RichText ask = new RichText(words.of("reviewpage.type-name", node), "dense");
        ask.getStyleClass().add("type-name");
        TextField name = new TextField(model.setup().draft().mayReplace().contains(node) ? node : "");
        name.setId("allow-" + node);
        name.getStyleClass().add("mono");
        name.promptTextProperty().bind(new ReadOnlyStringWrapper(node));
        name.accessibleTextProperty().bind(words.of("reviewpage.type-name-plain", node));
        name.textProperty().addListener((_, _, text) -> model.type(row, text));
        name.focusedProperty().addListener((_, _, focused) -> {
            if (focused) {
                model.selected().set(row);
            }
        });
        getChildren().setAll(what, ask, name);
    }
}
