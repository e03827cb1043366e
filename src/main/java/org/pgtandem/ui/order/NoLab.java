package org.pgtandem.ui.order;

import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pgtandem.ui.kit.Buttons;
import org.pgtandem.ui.kit.EmptyState;
import org.pgtandem.ui.kit.Labels;
import org.pgtandem.ui.text.Words;

/** A view of a lab while no lab is open: what belongs here, and how to get it. */
public final class NoLab extends StackPane {

    /**
     * @param title  message key of the view's title
     * @param text   message key of what belongs here
     * @param choose shows where labs are opened
     */
    public NoLab(Words words, String title, String text, Runnable choose) {
        VBox box = new VBox(Labels.line(words.of(title), "page-title"), new EmptyState(Feather.LAYERS, words.of(text),
                Buttons.primary(words.of("order.no-lab"), choose)));
        box.getStyleClass().add("nothing-to-watch");
        getChildren().setAll(box);
    }
}
