package org.pgtandem.ui.runpage;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.pgtandem.model.Failure;
import org.pgtandem.run.Event;
import org.pgtandem.ui.Benches;
import org.pgtandem.ui.Benches.Bench;
import org.pgtandem.ui.RunStory;
import org.pgtandem.ui.Samples;
import org.pgtandem.ui.WizardBench;
import org.pgtandem.ui.setup.PageId;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class RunFailedPageTest {

    private final Bench bench = Benches.open();
    private final WizardBench wizard = new WizardBench(bench);

    @Start
    void start(Stage stage) {
        bench.engine().clone((_, events, _) -> {
            RunStory story = new RunStory(events).upTo("clone");
            Failure failure = new Failure(Samples.say("The connection was lost"),
                    Samples.say("The standby is as it was"),
                    Samples.say("Look at the network"), "server closed the connection unexpectedly");
            story.end(Samples.plan().flat().get(6), Event.StepOutcome.FAILED, failure);
            return story.finish(new Event.Finished(Event.Outcome.FAILED, 1, null, failure));
        });
        wizard.show(stage, PageId.RUN);
    }

    @Test
    void failure_ofAStep_saysWhyWhatIsUntouchedAndWhatToDo(FxRobot robot) {
        assertThat(WizardBench.says(robot, "The connection was lost")).isTrue();
        assertThat(WizardBench.says(robot, "The standby is as it was")).isTrue();
        assertThat(WizardBench.says(robot, "Look at the network")).isTrue();
        assertThat(WizardBench.says(robot, "server closed the connection unexpectedly")).isTrue();
    }

    @Test
    void retry_pressed_runsAgainToTheEnd(FxRobot robot) {
        bench.engine().clone((_, events, _) -> new RunStory(events).toTheEnd());

        robot.clickOn("Retry from step 7");

        assertThat(wizard.page()).isEqualTo(PageId.DONE);
        assertThat(WizardBench.says(robot, "It took 4 ms from commit to visible.")).isTrue();
    }

    @Test
    void escape_afterTheEnd_goesBackToANewCheckWithoutAQuestion(FxRobot robot) {
        bench.engine().check((_, _) -> Samples.blocked());

        robot.push(KeyCode.ESCAPE);

        assertThat(wizard.page()).isEqualTo(PageId.CHECK);
        assertThat(bench.setup().report().get()).isEqualTo(Samples.blocked());
    }
}
