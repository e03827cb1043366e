package org.pgtandem.ui.ask;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import org.pgtandem.ui.kit.Buttons;
import org.pgtandem.ui.kit.RichText;
import org.pgtandem.ui.text.Words;

/** Asks before something that cannot be taken back; the safe answer has the focus. */
final class WhetherSheet extends Sheet {

    private final Button no;

    WhetherSheet(Words words, Question.Whether question, Consumer<Answer> answer) {
        super(words.of(question.title()));
        add(new RichText(words.of(question.text())));
        no = Buttons.plain(words.of(question.no()), () -> answer.accept(new Answer.No()));
        Button yes = Buttons.plain(words.of(question.yes()), () -> answer.accept(new Answer.Yes()));
        yes.setId("yes");
        yes.getStyleClass().add("danger");
        buttons(no, yes);
    }

    @Override
    void focusFirst() {
        no.requestFocus();
    }
}
