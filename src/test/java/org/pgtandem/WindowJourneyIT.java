package org.pgtandem;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.pgtandem.ui.FxWindow;
import org.pgtandem.ui.LabWindow;
import org.pgtandem.ui.WizardBench;
import org.pgtandem.ui.work.FxWork;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The whole way of a person with no hosts: sandbox, every page of the wizard, a real clone, and the monitor. */
@ExtendWith(ApplicationExtension.class)
class WindowJourneyIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration LONG = Duration.ofMinutes(2);

    @TempDir
    private Path state;

    private final FxWindow fx = new FxWindow();
    private @Nullable LabWindow window;

    @Start
    void start(Stage stage) {
        Wiring wiring = new Wiring(Map.of("PGTANDEM_HOME", state.toString(), "PATH", System.getenv("PATH")),
                System.getProperty("os.name"));
        assertThat(wiring.services().isOk()).isTrue();
        fx.show(stage, theme -> {
            LabWindow made = new LabWindow(wiring.window(), fx.words(), theme, new FxWork());
            window = made;
            return made.root();
        });
    }

    @AfterEach
    void stop() {
        LabWindow shown = window;
        if (shown != null) {
            shown.end();
        }
    }

    @Test
    void wizard_onTheSandbox_leadsFromNothingToAStreamingStandby(FxRobot robot) {
        robot.clickOn("#add-hosts").clickOn("#use-sandbox");
        until(LONG, () -> robot.lookup("#primary-host").queryAs(TextField.class).getText().equals("127.0.0.1"));
        robot.interact(() -> robot.lookup("#try-primary").queryButton().fire());
        until(SOON, () -> WizardBench.says(robot, "runs, accepts writes"));

        goOn(robot, "Check");
        until(SOON, () -> robot.lookup("#check-again").query().isDisabled()
                || !robot.lookup(".finding, .passed-row").queryAll().isEmpty());
        until(LONG, () -> !robot.lookup("#check-again").query().isDisabled());
        robot.interact(() -> robot.lookup((Node node) -> node instanceof CheckBox).queryAllAs(CheckBox.class)
                .forEach(box -> box.setSelected(true)));
        goOn(robot, "Configuration");
        until(SOON, () -> !robot.lookup(".setting-line").queryAll().isEmpty());
        goOn(robot, "Method");
        until(SOON, () -> WizardBench.says(robot, "Works here"));
        goOn(robot, "Review");
        until(SOON, () -> !robot.lookup(".step-line").queryAll().isEmpty());
        robot.interact(() -> robot.lookup((Node node) -> node.getId() != null && node.getId().startsWith("allow-"))
                .queryAllAs(TextField.class).forEach(field -> field.setText(field.getPromptText())));
        press(robot);

        until(LONG, () -> WizardBench.says(robot, "Both servers are the same system"));
        assertThat(WizardBench.says(robot, "from commit to visible")).isTrue();
        robot.push(KeyCode.ENTER);
        until(SOON, () -> WizardBench.says(robot, "Streaming") || WizardBench.says(robot, "Idle"));
    }

    private static void goOn(FxRobot robot, String title) {
        press(robot);
        until(SOON, () -> robot.lookup(".page-title").queryAllAs(Label.class).stream()
                .anyMatch(label -> label.getText().equals(title)));
    }

    private static void press(FxRobot robot) {
        until(SOON, () -> !WizardBench.off(robot, "#next"));
        robot.interact(() -> robot.lookup("#next").queryButton().fire());
    }

    /** Looks from the drawing thread, where alone the window holds still. */
    private static void until(Duration atMost, Callable<Boolean> so) {
        Awaitility.await().atMost(atMost).pollInterval(Duration.ofMillis(100)).ignoreExceptions()
                .until(() -> WaitForAsyncUtils.waitForAsyncFx(5000, so));
    }
}
