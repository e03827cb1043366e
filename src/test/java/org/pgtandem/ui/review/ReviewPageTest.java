package org.pgtandem.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.pgtandem.plan.Agreement;
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
class ReviewPageTest {

    private final Bench bench = Benches.open();
    private final WizardBench wizard = new WizardBench(bench);

    @Start
    void start(Stage stage) {
        bench.engine().clone((_, events, _) -> new RunStory(events).toTheEnd());
        wizard.show(stage, PageId.REVIEW);
    }

    @Test
    void run_beforeTheNameIsTyped_cannotBePressed(FxRobot robot) {
        robot.clickOn("#allow-pgsqlSlave").write("pgsqlSlav");
        assertThat(WizardBench.off(robot, "#next")).isTrue();
        robot.push(KeyCode.ENTER);
        assertThat(bench.engine().calls()).doesNotContain("clone");
    }

    @Test
    void run_onceTheNameIsTyped_runsThePlan(FxRobot robot) {
        robot.clickOn("#allow-pgsqlSlave").write("pgsqlSlave").push(KeyCode.ENTER);

        assertThat(bench.engine().calls()).contains("clone");
        assertThat(wizard.page()).isEqualTo(PageId.DONE);
        assertThat(bench.engine().agreed()).isEqualTo(Agreement.to(Samples.plan()));
    }

    @Test
    void step_unfolded_showsItsExactCommand(FxRobot robot) {
        assertThat(WizardBench.says(robot, "systemctl restart postgresql@15-main")).isFalse();

        robot.clickOn("#step-restart");

        assertThat(WizardBench.says(robot, "systemctl restart postgresql@15-main")).isTrue();
    }

    @Test
    void why_ofThePlan_saysWhatRestartsAndWhatIsMovedAside(FxRobot robot) {
        assertThat(WizardBench.says(robot, "pgsqlMaster restarts once, in step 5")).isTrue();
        assertThat(WizardBench.says(robot, "The data directory of pgsqlSlave is moved aside, in step 10")).isTrue();
    }
}
