package org.pgtandem.ui.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.pgtandem.model.HostKey;
import org.pgtandem.model.SecretRef;
import org.pgtandem.ui.DirectWork;
import org.pgtandem.ui.FxWindow;
import org.pgtandem.ui.WizardBench;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class AskLayerTest {

    private static final Question SUDO = new Question.ForSecret(new SecretRef.Sudo("pgsqlSlave"), false, true);
    private static final Question KEY = new Question.AboutKey(
            new HostKey("192.168.11.151", 22, "ssh-ed25519", "AAAA", "SHA256:abc123"));

    private final FxWindow window = new FxWindow();
    private final Questions questions = new Questions(new DirectWork());
    private final List<Answer> answers = new ArrayList<>();

    @Start
    void start(Stage stage) {
        window.show(stage, _ -> new AskLayer(window.words(), questions, new Region()));
    }

    @Test
    void secret_typedAndEntered_isTheAnswer(FxRobot robot) {
        robot.interact(() -> questions.ask(SUDO, answers::add));

        robot.write("geheim").push(KeyCode.ENTER);

        assertThat(answers).containsExactly(new Answer.Secret("geheim", false));
    }

    @Test
    void secret_escaped_isANo(FxRobot robot) {
        robot.interact(() -> questions.ask(SUDO, answers::add));

        robot.push(KeyCode.ESCAPE);

        assertThat(answers).containsExactly(new Answer.No());
    }

    @Test
    void hostKey_unknown_showsItsFingerprintAndIsAcceptedByItsButtonAlone(FxRobot robot) {
        robot.interact(() -> questions.ask(KEY, answers::add));
        assertThat(WizardBench.says(robot, "SHA256:abc123")).isTrue();

        robot.clickOn("#accept-key");

        assertThat(answers).containsExactly(new Answer.Yes());
    }

    @Test
    void questions_askedTogether_comeOneAfterTheOther(FxRobot robot) {
        robot.interact(() -> {
            questions.ask(KEY, answers::add);
            questions.ask(SUDO, answers::add);
        });
        robot.push(KeyCode.ESCAPE);
        assertThat(answers).hasSize(1);

        robot.write("geheim").push(KeyCode.ENTER);

        assertThat(answers).containsExactly(new Answer.No(), new Answer.Secret("geheim", false));
    }
}
