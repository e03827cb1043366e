package org.pgtandem.ui.wizard;

import javafx.scene.layout.VBox;
import org.pgtandem.ui.setup.PageId;
import org.pgtandem.ui.text.Words;

/** The pages in order, at the left; narrow: their signs alone. */
final class Rail extends VBox {

    private final Words words;
    private final WizardModel model;

    Rail(Words words, WizardModel model) {
        this.words = words;
        this.model = model;
        getStyleClass().add("rail");
        narrow(false);
    }

    void narrow(boolean narrow) {
        getStyleClass().remove("narrow");
        if (narrow) {
            getStyleClass().add("narrow");
        }
        getChildren().clear();
        for (PageId id : model.pages()) {
            getChildren().add(new RailItem(words, model, id, narrow));
        }
    }
}
