package org.pgtandem.ui.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.pgtandem.model.Result;
import org.pgtandem.ui.Benches;
import org.pgtandem.ui.Benches.Bench;
import org.pgtandem.ui.Samples;
import org.pgtandem.ui.WizardBench;
import org.pgtandem.ui.setup.PageId;
import org.pgtandem.ui.setup.SignIn;
import org.pgtandem.ui.text.Language;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class HostsPageTest {

    private final Bench bench = Benches.open();
    private final WizardBench wizard = new WizardBench(bench);

    @Start
    void start(Stage stage) {
        bench.engine().check((_, _) -> Samples.good());
        wizard.show(stage, PageId.HOSTS);
    }

    @Test
    void enter_withBothHostsTyped_goesToTheCheck(FxRobot robot) {
        robot.push(KeyCode.ENTER);

        assertThat(wizard.page()).isEqualTo(PageId.CHECK);
    }

    @Test
    void port_thatIsNone_isToldBesideTheFieldAndStopsNext(FxRobot robot) {
        robot.doubleClickOn("#primary-port").write("99999");

        assertThat(WizardBench.says(robot, "A number from 1 to 65535")).isTrue();
        assertThat(WizardBench.off(robot, "#next")).isTrue();
        assertThat(WizardBench.off(robot, "#try-primary")).isTrue();
    }

    @Test
    void tryIt_pressed_showsWhatTheNodeIs(FxRobot robot) {
        bench.engine().look((_, node) -> Result.ok(Samples.facts(node)));

        robot.clickOn("#try-standby");

        assertThat(WizardBench.says(robot, "Debian GNU/Linux 12 (bookworm), signed in as vagrant")).isTrue();
    }

    @Test
    void signIn_byPassword_asksForItInTheForm(FxRobot robot) {
        robot.interact(() -> bench.setup().draft().primary().signIn().set(SignIn.PASSWORD));

        robot.clickOn("#primary-password").write("geheim");

        assertThat(bench.setup().draft().primary().password().get()).isEqualTo("geheim");
        assertThat(bench.library().draft().toString()).doesNotContain("geheim");
    }

    @Test
    void language_switched_speaksRussianAndKeepsWhatWasTyped(FxRobot robot) {
        robot.interact(() -> wizard.words().languageProperty().set(Language.RUSSIAN));

        assertThat(WizardBench.says(robot, "Далее: Проверка")).isTrue();
        assertThat(bench.setup().draft().toLab()).isEqualTo(Samples.lab());
    }
}
