package org.pgtandem.ui.ask;

import atlantafx.base.controls.ModalPane;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.pgtandem.ui.text.Words;

/** Shows questions above the window's content, one at a time. Esc means no. */
public final class AskLayer extends StackPane {

    private final Words words;
    private final Questions questions;
    private final ModalPane modal = new ModalPane();

    public AskLayer(Words words, Questions questions, Node content) {
        this.words = words;
        this.questions = questions;
        modal.setPersistent(true);
        modal.setAlignment(Pos.CENTER);
        modal.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                questions.answer(new Answer.No());
            }
        });
        getChildren().setAll(content, modal);
        questions.current().subscribe(this::show);
    }

    private void show(Questions.@Nullable Asked asked) {
        if (asked == null) {
            modal.hide(true);
            return;
        }
        Sheet sheet = switch (asked.question()) {
            case Question.ForSecret question -> new SecretSheet(words, question, questions::answer);
            case Question.AboutKey question -> new KeySheet(words, question, questions::answer);
            case Question.Whether question -> new WhetherSheet(words, question, questions::answer);
        };
        modal.show(sheet);
        sheet.focusFirst();
    }
}
