package org.pgtandem.ui.runpage;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Text;
import org.pgtandem.ui.ask.Answer;
import org.pgtandem.ui.ask.Question;
import org.pgtandem.ui.ask.Questions;
import org.pgtandem.ui.kit.Sign;
import org.pgtandem.ui.order.Stage;
import org.pgtandem.ui.setup.Onward;
import org.pgtandem.ui.setup.PageId;
import org.pgtandem.ui.setup.WizardPage;
import org.pgtandem.ui.text.Words;

/** The plan at work. Going back while it runs means Cancel, with a question. */
public final class RunPage extends WizardPage {

    private final RunModel model;
    private final Questions questions;
    private final RunButtons buttons;

    /**
     * @param openLog shows the file that holds the whole log
     * @param done    turns to the page after this one
     * @param back    turns to the page before
     */
    public RunPage(Words words, RunModel model, PaneLog log, Questions questions, Runnable openLog, Runnable done,
            Runnable back) {
        super(PageId.RUN, new RunView(words, model, log), null, model.stage().map(RunPage::onward));
        this.model = model;
        this.questions = questions;
        buttons = new RunButtons(words, model, openLog, back);
        model.stage().subscribe(stage -> {
            if (stage == Stage.DONE) {
                done.run();
            }
        });
    }

    private static Onward onward(Stage stage) {
        return Onward.to(PageId.DONE, stage == Stage.DONE ? null : Text.of("runpage.not-done"));
    }

    @Override
    public ObservableValue<Text> hint() {
        return model.stage().map(stage -> Text.of(stage.active() ? "runpage.hint" : "runpage.hint.ended"));
    }

    @Override
    public ObservableValue<@Nullable Sign> sign() {
        return model.stage().map(RunPage::sign);
    }

    private static @Nullable Sign sign(Stage stage) {
        return stage.bad() ? Sign.BLOCKER : null;
    }

    /** The page before has asked for a run; one that has ended is only looked at. */
    @Override
    public void entered() {
        if (model.setup().finished().get() == null) {
            model.start();
        }
    }

    @Override
    public boolean goBack() {
        if (!model.stage().get().active()) {
            return true;
        }
        questions.ask(new Question.Whether(Text.of("runpage.ask.title"), Text.of("runpage.ask.text"),
                Text.of("runpage.ask.yes"), Text.of("runpage.ask.no")), answer -> {
                    if (answer instanceof Answer.Yes) {
                        model.cancel();
                    }
                });
        return false;
    }

    @Override
    public Node buttons() {
        return buttons;
    }
}
