package org.pgtandem.ui.runpage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.pgtandem.model.Cancellation;
import org.pgtandem.run.Event;
import org.pgtandem.ui.Benches;
import org.pgtandem.ui.Benches.Bench;
import org.pgtandem.ui.RunStory;
import org.pgtandem.ui.WizardBench;
import org.pgtandem.ui.setup.PageId;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class RunPageTest {

    private final Bench bench = Benches.open();
    private final WizardBench wizard = new WizardBench(bench);
    private @Nullable Cancellation cancel;

    @Start
    void start(Stage stage) {
        bench.engine().clone((_, events, given) -> {
            cancel = given;
            new RunStory(events).upTo("clone").copying();
            return new Event.Finished(Event.Outcome.CANCELLED, 1, null, null);
        });
        wizard.show(stage, PageId.RUN);
    }

    @Test
    void panes_ofBothNodes_showTheirLines(FxRobot robot) {
        Awaitility.await().atMost(5, TimeUnit.SECONDS)
                .until(() -> WizardBench.says(robot, "pg_basebackup: checkpoint completed"));
        assertThat(WizardBench.says(robot, "expected: step 5 restarts the server")).isTrue();
        assertThat(WizardBench.says(robot, "62 %")).isTrue();
    }

    @Test
    void escape_thenGoOn_cancelsNothing(FxRobot robot) {
        robot.push(KeyCode.ESCAPE).clickOn("Go on");

        assertThat(Objects.requireNonNull(cancel).isCancelled()).isFalse();
        assertThat(wizard.page()).isEqualTo(PageId.RUN);
    }

    @Test
    void escape_thenYes_cancels(FxRobot robot) {
        robot.push(KeyCode.ESCAPE).clickOn("#yes");

        assertThat(Objects.requireNonNull(cancel).isCancelled()).isTrue();
    }

    @Test
    void fullLog_pressed_leadsThere(FxRobot robot) {
        robot.clickOn("#full-log");

        assertThat(wizard.left()).containsExactly("full log");
    }
}
