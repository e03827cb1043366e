package org.pgtandem.ui.done;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.pgtandem.ui.Benches;
import org.pgtandem.ui.Benches.Bench;
import org.pgtandem.ui.RunStory;
import org.pgtandem.ui.WizardBench;
import org.pgtandem.ui.setup.PageId;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class DonePageTest {

    private final Bench bench = Benches.open();
    private final WizardBench wizard = new WizardBench(bench);

    @Start
    void start(Stage stage) {
        bench.engine().clone((_, events, _) -> new RunStory(events).toTheEnd());
        wizard.show(stage, PageId.RUN);
    }

    @Test
    void verified_run_saysWhatWasSeen(FxRobot robot) {
        assertThat(WizardBench.says(robot, "pgsqlSlave streams through slot standby_slot")).isTrue();
        assertThat(WizardBench.says(robot, "Both servers are the same system")).isTrue();
        assertThat(WizardBench.says(robot, "started streaming WAL from primary")).isTrue();
    }

    @Test
    void escape_backToTheRun_saysThatItIsFinished(FxRobot robot) {
        robot.push(KeyCode.ESCAPE);

        assertThat(wizard.page()).isEqualTo(PageId.RUN);
        assertThat(WizardBench.says(robot, "Clone finished, verified")).isTrue();
        assertThat(WizardBench.says(robot, "Reading the facts again")).isFalse();
        assertThat(WizardBench.says(robot, "Enter goes on")).isFalse();
    }

    @Test
    void enter_pressed_opensTheMonitor(FxRobot robot) {
        robot.push(KeyCode.ENTER);

        assertThat(wizard.left()).containsExactly("monitor");
    }

    @Test
    void countdown_leftAlone_opensTheMonitor() {
        Awaitility.await().atMost(15, TimeUnit.SECONDS).until(() -> wizard.left().contains("monitor"));
    }

    @Test
    void rail_pressed_haltsTheCountdownUntilThePageIsBack(FxRobot robot) {
        Node line = robot.lookup("#stay").query().getParent();

        robot.interact(() -> wizard.turnTo(PageId.RUN));
        assertThat(line.isVisible()).isFalse();

        robot.interact(() -> wizard.turnTo(PageId.DONE));
        assertThat(line.isVisible()).isTrue();
    }

    @Test
    void stay_pressed_stopsTheCountdown(FxRobot robot) {
        assertThat(WizardBench.says(robot, "The monitor opens in")).isTrue();

        robot.clickOn("#stay");

        assertThat(robot.lookup("#stay").query().getParent().isVisible()).isFalse();
    }
}
