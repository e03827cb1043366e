package org.pgtandem.ui.check;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Hyperlink;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.pgtandem.model.Finding.Severity;
import org.pgtandem.ui.Benches;
import org.pgtandem.ui.Benches.Bench;
import org.pgtandem.ui.Samples;
import org.pgtandem.ui.WizardBench;
import org.pgtandem.ui.setup.PageId;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class CheckPageTest {

    private final Bench bench = Benches.open();
    private final WizardBench wizard = new WizardBench(bench);

    @Start
    void start(Stage stage) {
        bench.engine().check((_, _) -> Samples.blocked());
        wizard.show(stage, PageId.CHECK);
    }

    @Test
    void blocker_found_stopsNextAndShowsTheCommandThatMendsIt(FxRobot robot) {
        assertThat(WizardBench.off(robot, "#next")).isTrue();
        assertThat(WizardBench.says(robot, "pgsqlSlave cannot reach port 5432 of pgsqlMaster")).isTrue();
        assertThat(WizardBench.says(robot, "sudo ufw allow from 192.168.11.151")).isTrue();
        assertThat(WizardBench.says(robot, "Why a blocker?")).isTrue();
    }

    @Test
    void checkAgain_onceItIsMended_letsGoOn(FxRobot robot) {
        bench.engine().check((_, _) -> Samples.good());

        robot.clickOn("#check-again").push(KeyCode.ENTER);

        assertThat(wizard.page()).isEqualTo(PageId.CONFIGURATION);
    }

    @Test
    void warning_untilItIsAccepted_stopsNext(FxRobot robot) {
        bench.engine().check((_, _) -> Samples.report(Samples.finding(Samples.STANDBY,
                Severity.WARNING, "datadir.holds-cluster", "It holds a cluster", "")));
        robot.clickOn("#check-again");
        assertThat(WizardBench.off(robot, "#next")).isTrue();

        robot.clickOn("Go on anyway");

        assertThat(WizardBench.off(robot, "#next")).isFalse();
    }

    @Test
    void why_ofARestart_speaksOfRestarts(FxRobot robot) {
        bench.engine().check((_, _) -> Samples.report(Samples.finding(Samples.PRIMARY,
                Severity.WARNING, "settings.restart-needed", "It will be restarted", "")));
        robot.clickOn("#check-again");

        assertThat(WizardBench.says(robot, "are read only when a server starts")).isTrue();
        assertThat(WizardBench.says(robot, "must not be lower")).isFalse();
    }

    @Test
    void passed_foldedFirst_areAllShownOnRequest(FxRobot robot) {
        assertThat(WizardBench.says(robot, "Clocks are 0.2 s apart")).isFalse();

        robot.interact(() -> robot.lookup("#more-passed").queryAs(Hyperlink.class).fire());

        assertThat(WizardBench.says(robot, "Clocks are 0.2 s apart")).isTrue();
    }

    @Test
    void escape_pressed_goesBack(FxRobot robot) {
        robot.push(KeyCode.ESCAPE);

        assertThat(wizard.page()).isEqualTo(PageId.HOSTS);
    }
}
