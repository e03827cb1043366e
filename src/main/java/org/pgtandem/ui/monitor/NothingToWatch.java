package org.pgtandem.ui.monitor;

import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pgtandem.ui.kit.Buttons;
import org.pgtandem.ui.kit.EmptyState;
import org.pgtandem.ui.kit.Labels;
import org.pgtandem.ui.text.Words;

/** The monitor while no lab is open: what belongs here, and how to get it. */
public final class NothingToWatch extends StackPane {

    /** @param choose shows where labs are opened */
    public NothingToWatch(Words words, Runnable choose) {
        VBox box = new VBox(Labels.line(words.of("monitor.empty.title"), "page-title"), new EmptyState(Feather.ACTIVITY,
                words.of("monitor.empty.text"), Buttons.primary(words.of("monitor.empty.button"), choose)));
        box.getStyleClass().add("nothing-to-watch");
        getChildren().setAll(box);
    }
}
