package org.pgtandem.ui.method;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.pgtandem.model.CloneMethod;
import org.pgtandem.model.Transport;
import org.pgtandem.ui.Benches;
import org.pgtandem.ui.Benches.Bench;
import org.pgtandem.ui.WizardBench;
import org.pgtandem.ui.setup.PageId;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class MethodPageTest {

    private final Bench bench = Benches.open();
    private final WizardBench wizard = new WizardBench(bench);

    @Start
    void start(Stage stage) {
        wizard.show(stage, PageId.METHOD);
    }

    @Test
    void method_thatWorks_isTakenByAClick(FxRobot robot) {
        robot.clickOn("#method-copy");

        assertThat(bench.setup().draft().method().get()).isEqualTo(CloneMethod.COPY);
    }

    @Test
    void way_ofACopy_isChosenOnceTheCopyIs(FxRobot robot) {
        assertThat(robot.lookup("#way-computer").query().getParent().isVisible()).isFalse();

        robot.interact(() -> robot.lookup("#method-copy").queryAs(RadioButton.class).fire());
        assertThat(WizardBench.says(robot, "From node to node, as the primary reaches the standby by SSH.")).isTrue();
        robot.interact(() -> robot.lookup("#way-computer").queryAs(RadioButton.class).fire());

        assertThat(bench.setup().lab().transport()).isEqualTo(Transport.COMPUTER);
        assertThat(robot.lookup("#way-auto").queryAs(RadioButton.class).isSelected()).isFalse();
    }

    @Test
    void method_thatDoesNotWorkHere_saysWhyAndCannotBeTaken(FxRobot robot) {
        assertThat(WizardBench.off(robot, "#method-barman")).isTrue();
        assertThat(WizardBench.off(robot, "#method-sshfs")).isFalse();
        assertThat(WizardBench.says(robot, "There is no barman on pgsqlSlave.")).isTrue();
    }

    @Test
    void title_withAnUnderscore_keepsIt(FxRobot robot) {
        assertThat(WizardBench.says(robot, "pg_basebackup on the standby")).isTrue();
    }

    @Test
    void enter_pressed_goesToTheReview(FxRobot robot) {
        robot.push(KeyCode.ENTER);

        assertThat(wizard.page()).isEqualTo(PageId.REVIEW);
    }
}
