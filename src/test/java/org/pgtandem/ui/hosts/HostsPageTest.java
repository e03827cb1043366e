package org.pgtandem.ui.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.pgtandem.model.Node;
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
    void prompts_ofEachNode_suggestNoNameOfAnother(FxRobot robot) {
        robot.interact(() -> robot.lookup("#add-standby").queryButton().fire());

        assertThat(prompts(robot, "primary")).isEqualTo("pgsqlMaster 192.168.11.150");
        assertThat(prompts(robot, "standby")).isEqualTo("pgsqlSlave 192.168.11.151");
        assertThat(prompts(robot, "standby-2")).isBlank();
    }

    private static String prompts(FxRobot robot, String form) {
        return robot.lookup("#" + form + "-name").queryAs(TextField.class).getPromptText() + " "
                + robot.lookup("#" + form + "-host").queryAs(TextField.class).getPromptText();
    }

    @Test
    void addStandby_pressed_asksForItsHostBeforeGoingOn(FxRobot robot) {
        robot.interact(() -> robot.lookup("#add-standby").queryButton().fire());
        assertThat(WizardBench.off(robot, "#next")).isTrue();

        robot.interact(() -> {
            robot.lookup("#standby-2-name").queryAs(TextField.class).setText("third");
            robot.lookup("#standby-2-host").queryAs(TextField.class).setText("db3");
        });
        assertThat(WizardBench.off(robot, "#next")).isFalse();
        assertThat(bench.setup().draft().toLab().standbys()).extracting(Node::name).containsExactly(Samples.STANDBY,
                "third");

        robot.interact(() -> robot.lookup("#standby-2-slot").queryAs(TextField.class).setText("standby_slot"));
        assertThat(WizardBench.says(robot, "Another standby has this slot")).isTrue();
        assertThat(WizardBench.off(robot, "#next")).isTrue();

        robot.interact(() -> robot.lookup("#remove-standby-2").queryButton().fire());
        assertThat(WizardBench.off(robot, "#next")).isFalse();
        assertThat(bench.setup().draft().toLab()).isEqualTo(Samples.lab());
    }

    @Test
    void postgres_unfolded_takesWhatIsUsuallyFoundOut(FxRobot robot) {
        robot.interact(() -> robot.lookup("#standby-postgres").queryAs(Hyperlink.class).fire());
        robot.interact(() -> robot.lookup("#standby-ssh-port").queryAs(TextField.class).setText("2222"));

        assertThat(bench.setup().draft().toLab().standbys().getFirst().postgres().sshPort()).isEqualTo(2222);
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
