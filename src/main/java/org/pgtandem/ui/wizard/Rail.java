package org.pgtandem.ui.wizard;

import java.util.List;
import javafx.scene.layout.VBox;
import org.pgtandem.ui.text.Words;

/** The pages in order, at the left; narrow: their signs alone. */
final class Rail extends VBox {

    private final List<RailItem> wide;
    private final List<RailItem> slim;

    Rail(Words words, WizardModel model) {
        wide = model.pages().stream().map(id -> new RailItem(words, model, id, false)).toList();
        slim = model.pages().stream().map(id -> new RailItem(words, model, id, true)).toList();
        getStyleClass().add("rail");
        narrow(false);
    }

    void narrow(boolean narrow) {
        getStyleClass().remove("narrow");
        if (narrow) {
            getStyleClass().add("narrow");
        }
        getChildren().setAll(narrow ? slim : wide);
    }
}
