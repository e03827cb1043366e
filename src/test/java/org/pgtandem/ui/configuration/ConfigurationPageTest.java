package org.pgtandem.ui.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.pgtandem.ui.Benches;
import org.pgtandem.ui.Benches.Bench;
import org.pgtandem.ui.WizardBench;
import org.pgtandem.ui.setup.PageId;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ConfigurationPageTest {

    private final Bench bench = Benches.open();
    private final WizardBench wizard = new WizardBench(bench);

    @Start
    void start(Stage stage) {
        wizard.show(stage, PageId.CONFIGURATION);
    }

    @Test
    void value_editedInPlace_isWanted(FxRobot robot) {
        robot.doubleClickOn("#setting-max_connections").write("50").push(KeyCode.ENTER);

        assertThat(bench.setup().draft().settings()).containsEntry("max_connections", "50");
        assertThat(wizard.page()).isEqualTo(PageId.CONFIGURATION);
    }

    @Test
    void value_thatWillNotDo_stopsNextAndSaysWhy(FxRobot robot) {
        robot.doubleClickOn("#setting-max_connections").write("lots").push(KeyCode.ENTER);

        assertThat(WizardBench.off(robot, "#next")).isTrue();
        assertThat(WizardBench.says(robot, "not a number")).isTrue();
    }

    @Test
    void suggestedValues_pressed_areTaken(FxRobot robot) {
        robot.clickOn("#suggest");

        assertThat(bench.setup().draft().settings()).containsEntry("shared_buffers", "256MB");
    }

    @Test
    void diff_sideBySide_showsOldAndNew(FxRobot robot) {
        robot.clickOn("Side by side");

        assertThat(robot.lookup(".diff-column").queryAll()).hasSize(2);
    }

    @Test
    void slot_withACapital_stopsNext(FxRobot robot) {
        robot.interact(() -> bench.setup().draft().slot().set("Standby"));

        assertThat(WizardBench.says(robot, "Lower case letters, digits and underscore")).isTrue();
        assertThat(WizardBench.off(robot, "#next")).isTrue();
    }
}
