package org.pgtandem.ui.shell;

import atlantafx.base.controls.ModalPane;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.pgtandem.model.Text;
import org.pgtandem.ui.kit.Buttons;
import org.pgtandem.ui.kit.Labels;
import org.pgtandem.ui.kit.RichText;
import org.pgtandem.ui.text.Words;

/** Asks inside the window, before something that cannot be taken back. Esc means no. */
public final class Question {

    private final Words words;
    private final ModalPane pane;

    Question(Words words, ModalPane pane) {
        this.words = words;
        this.pane = pane;
    }

    /**
     * Shows the question; the focus is on the safe answer.
     *
     * @param yes    what the button that goes on says: the action, never just "OK"
     * @param action run after yes
     */
    public void ask(Text title, Text text, Text yes, Runnable action) {
        Button go = Buttons.plain(words.of(yes), () -> {
            pane.hide();
            action.run();
        });
        go.getStyleClass().add("danger");
        Button stay = Buttons.plain(words.of("ui.ask.cancel"), pane::hide);
        stay.setCancelButton(true);
        HBox buttons = new HBox(stay, go);
        buttons.getStyleClass().add("question-buttons");
        VBox box = new VBox(Labels.wrapping(words.of(title), "card-title"), new RichText(words.of(text)), buttons);
        box.getStyleClass().addAll("card", "question");
        box.setMaxSize(VBox.USE_PREF_SIZE, VBox.USE_PREF_SIZE);
        pane.setAlignment(Pos.CENTER);
        pane.show(box);
        stay.requestFocus();
    }
}
