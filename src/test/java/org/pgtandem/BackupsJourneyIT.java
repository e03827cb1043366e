package org.pgtandem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.pgtandem.job.Engine;
import org.pgtandem.job.SandboxLab;
import org.pgtandem.job.SandboxOptions;
import org.pgtandem.model.Backups;
import org.pgtandem.model.Cancellation;
import org.pgtandem.model.Lab;
import org.pgtandem.run.LiveClone;
import org.pgtandem.sandbox.PostgresFinder;
import org.pgtandem.sandbox.SandboxShell;
import org.pgtandem.ui.FxWindow;
import org.pgtandem.ui.LabWindow;
import org.pgtandem.ui.WindowParts;
import org.pgtandem.ui.WizardBench;
import org.pgtandem.ui.ask.Answer;
import org.pgtandem.ui.work.FxWork;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** All of a backup's life by the buttons of the window, on a real server: taken, restored into the past, let go. */
@ExtendWith(ApplicationExtension.class)
class BackupsJourneyIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration LONG = Duration.ofMinutes(2);

    @TempDir
    private Path state;

    private final FxWindow fx = new FxWindow();
    private final Cancellation cancel = new Cancellation();
    private @Nullable WindowParts parts;
    private @Nullable LabWindow window;

    @Start
    void start(Stage stage) {
        Wiring wiring = new Wiring(Map.of("PGTANDEM_HOME", state.toString(), "PATH", System.getenv("PATH")),
                System.getProperty("os.name"));
        assertThat(wiring.services().isOk()).isTrue();
        WindowParts made = wiring.window();
        parts = made;
        fx.show(stage, theme -> {
            LabWindow shown = new LabWindow(made, fx.words(), theme, new FxWork());
            window = shown;
            return shown.root();
        });
    }

    @AfterEach
    void stop() {
        window().end();
    }

    @Test
    void backups_onTheSandbox_bringBackADroppedTableAndAreLetGoByTheirRule(FxRobot robot) throws Exception {
        assumeThat(new PostgresFinder(Map.of()).find()).as("a PostgreSQL with psql on this computer").isNotEmpty();
        Engine engine = Objects.requireNonNull(parts).engines().create(_ -> Optional.empty(), _ -> true);
        try (SandboxLab sandbox = LiveClone.value(
                engine.sandbox(new SandboxOptions(null, null, null, false), _ -> {}, cancel))) {
            Lab lab = keepingOne(sandbox.lab());
            SandboxShell shell = SandboxShell.of(state);
            robot.interact(() -> window().open(lab));
            toggle(robot, "#nav-backups");

            press(robot, "#take-backup");
            carriedOut(robot);
            until(SOON, () -> WizardBench.says(robot, "1 backup"));
            press(robot, "verify-");
            carriedOut(robot);

            shell.onPrimary("CREATE TABLE precious AS SELECT generate_series(1, 1000) AS n");
            until(SOON, () -> !robot.lookup("#point").queryAll().isEmpty());
            robot.interact(() -> robot.lookup("#point").queryAs(TextField.class).setText("before the drop"));
            press(robot, "#point-button");
            carriedOut(robot);
            shell.onPrimary("DROP TABLE precious");

            press(robot, "restore-");
            toggle(robot, lab.primary().name());
            toggle(robot, "A named moment");
            robot.interact(() -> robot.lookup("#restore-point").queryAs(TextField.class).setText("before the drop"));
            press(robot, "#plan-restore");
            carriedOut(robot);

            until(SOON, () -> WizardBench.says(robot, "1 restored server"));
            Backups.Restored restored = LiveClone.value(engine.backups(lab, cancel)).restored().getFirst();
            assertThat(shell.onRestored(restored, "SELECT count(*) FROM precious")).isEqualTo("1000");
            press(robot, "#remove-" + restored.port());
            carriedOut(robot);
            until(SOON, () -> !WizardBench.says(robot, "1 restored server"));

            press(robot, "#take-backup");
            carriedOut(robot);
            until(SOON, () -> WizardBench.says(robot, "2 backups"));
            press(robot, "#apply-retention");
            carriedOut(robot);
            until(SOON, () -> WizardBench.says(robot, "1 backup"));
            assertThat(LiveClone.value(engine.backups(lab, cancel)).kept()).hasSize(1);
        }
    }

    private static Lab keepingOne(Lab lab) {
        return new Lab(lab.name(), lab.nodes(), lab.replication(), lab.method(), lab.transport(), lab.tablespaces(),
                lab.settings(), lab.archiveDirectory(), lab.barman(), new Lab.Keeping(null, null, "REDUNDANCY 1"),
                lab.replaceDataDirectoryOf());
    }

    private LabWindow window() {
        return Objects.requireNonNull(window);
    }

    /** Runs the plan that is shown, agrees where it is asked, waits for its end, and puts it away. */
    private void carriedOut(FxRobot robot) {
        press(robot, "#order-run");
        until(LONG, () -> {
            if (window().questions().current().get() != null) {
                window().questions().answer(new Answer.Yes());
            }
            return WizardBench.says(robot, "Done in");
        });
        press(robot, "#order-back");
    }

    /** A button by its id, or by how its id begins. */
    private static void press(FxRobot robot, String id) {
        until(LONG, () -> button(robot, id).filter(button -> !button.isDisabled()).isPresent());
        robot.interact(() -> button(robot, id).orElseThrow().fire());
    }

    private static Optional<Button> button(FxRobot robot, String id) {
        return id.startsWith("#")
                ? robot.lookup(id).tryQueryAs(Button.class)
                : robot.lookup((Node node) -> node instanceof Button && node.getId() != null
                        && node.getId().startsWith(id) && !node.getId().equals("restore-back")).tryQueryAs(
                                Button.class);
    }

    private static void toggle(FxRobot robot, String what) {
        until(SOON, () -> !robot.lookup(what).queryAll().isEmpty());
        robot.interact(() -> robot.lookup(what).queryAllAs(Node.class).stream().filter(ToggleButton.class::isInstance)
                .map(ToggleButton.class::cast).forEach(ToggleButton::fire));
    }

    /** Looks from the drawing thread, where alone the window holds still. */
    private static void until(Duration atMost, Callable<Boolean> so) {
        Awaitility.await().atMost(atMost).pollInterval(Duration.ofMillis(100)).ignoreExceptions()
                .until(() -> WaitForAsyncUtils.waitForAsyncFx(5000, so));
    }
}
