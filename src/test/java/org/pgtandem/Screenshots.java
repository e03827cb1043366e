package org.pgtandem;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.pgtandem.sandbox.SandboxShell;
import org.pgtandem.ui.LabWindow;
import org.pgtandem.ui.ask.Answer;
import org.pgtandem.ui.screenshots.Camera;
import org.pgtandem.ui.text.Language;
import org.pgtandem.ui.text.Words;
import org.pgtandem.ui.theme.Appearance;
import org.pgtandem.ui.theme.Fonts;
import org.pgtandem.ui.theme.Theme;
import org.pgtandem.ui.work.FxWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the pictures in {@code screenshots/}: the real window, walked through once on a real sandbox. Needs a PostgreSQL
 * with psql on this computer, and no screen.
 */
public final class Screenshots {

    /** Large enough that the copy can be seen while it runs. */
    private static final String LOAD = "CREATE TABLE lesson AS SELECT n, repeat(md5(n::text), 8) AS words"
            + " FROM generate_series(1, 1500000) n";

    private static final Logger LOG = LoggerFactory.getLogger(Screenshots.class);

    private final Words words = new Words(Language.ENGLISH);
    private final Theme theme = new Theme(new SimpleObjectProperty<>(ColorScheme.LIGHT));
    private final Path state;
    private final LabWindow window;
    private final Camera camera;

    private Screenshots(Path state, Path folder) {
        this.state = state;
        Wiring wiring = new Wiring(Map.of("PGTANDEM_HOME", state.toString(), "PATH", System.getenv("PATH")),
                System.getProperty("os.name"));
        wiring.services();
        window = new LabWindow(wiring.window(), words, theme, new FxWork());
        Scene scene = new Scene(window.root(), 1280, 800);
        theme.install(scene);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        camera = new Camera(scene, folder);
    }

    /** @param args the folder for the pictures */
    public static void main(String[] args) throws Exception {
        Path state = Files.createTempDirectory("pgtandem-screenshots");
        CompletableFuture<Screenshots> made = new CompletableFuture<>();
        Platform.startup(() -> {
            Fonts.load();
            made.complete(new Screenshots(state, Path.of(args[0])));
        });
        Platform.setImplicitExit(false);
        Screenshots shots = made.join();
        Runtime.getRuntime().addShutdownHook(new Thread(shots::end));
        Thread.setDefaultUncaughtExceptionHandler((_, broken) -> {
            LOG.error("the pictures are not complete", broken);
            System.exit(1);
        });
        shots.wizard();
        shots.backups();
        shots.demo();
        shots.monitor();
        System.exit(0);
    }

    /** Leaves nothing behind. */
    private void end() {
        window.end();
        delete(state.toFile());
    }

    private static void delete(File file) {
        File[] inside = file.listFiles();
        if (inside != null) {
            List.of(inside).forEach(Screenshots::delete);
        }
        file.delete();
    }

    private void wizard() throws Exception {
        camera.untilSays("PostgreSQL");
        camera.take("start");
        camera.press("#add-hosts");
        camera.press("#use-sandbox");
        camera.untilSays("primary");
        camera.press("#try-primary");
        camera.untilSays("runs, accepts writes");
        camera.take("hosts");
        SandboxShell.of(state).onPrimary(LOAD);
        goOn("Check");
        camera.until(() -> !camera.all("#check-again").iterator().next().isDisabled());
        camera.take("check");
        camera.does(() -> camera.all(".check-box").forEach(box -> ((CheckBox) box).setSelected(true)));
        goOn("Configuration");
        camera.untilSays("All 2");
        camera.does(() -> camera.all(".filter-chip").forEach(chip -> ((ToggleButton) chip).fire()));
        camera.does(() -> camera.all("#setting-wal_level").forEach(Node::requestFocus));
        camera.take("configuration");
        goOn("Method");
        camera.untilSays("Works here");
        camera.take("method");
        goOn("Review");
        camera.until(() -> !camera.all(".step-line").isEmpty());
        camera.press("#step-pg-basebackup");
        camera.take("review");
        camera.does(() -> camera.all(".text-field").stream().map(TextField.class::cast)
                .forEach(field -> field.setText(field.getPromptText())));
        camera.press("#next");
        camera.until(this::copying);
        camera.takeAtOnce("run");
        camera.untilSays("Both servers are the same system");
        camera.does(() -> camera.all("#stay").forEach(stay -> ((Hyperlink) stay).fire()));
        camera.take("done");
        camera.press("#next");
    }

    /** A good part of the files has come over. */
    private boolean copying() {
        return camera.all(".run-numbers > .truth").stream().map(node -> ((Labeled) node).getText())
                .map(text -> text.replaceAll("\\D", "")).anyMatch(text -> !text.isEmpty() && Integer.parseInt(
                        text) >= 30);
    }

    private void monitor() throws Exception {
        for (int i = 0; i < 10; i++) {
            camera.press("#burst");
            Thread.sleep(4000);
        }
        camera.press("#burst");
        camera.untilSays("Streaming");
        camera.take("monitor-streaming");
        SandboxShell shell = SandboxShell.of(state);
        shell.onStandby("SELECT pg_wal_replay_pause()");
        look(Language.RUSSIAN, Appearance.DARK);
        camera.press("#burst");
        camera.untilSays("На паузе");
        Thread.sleep(6000);
        camera.take("monitor-paused-dark-ru");
        look(Language.ENGLISH, Appearance.LIGHT);
        shell.onStandby("SELECT pg_wal_replay_resume()");
        camera.until(() -> camera.says("Idle"));
        shell.stopStandby();
        camera.untilSays("Disconnected");
        camera.press("#burst");
        Thread.sleep(5000);
        camera.take("monitor-disconnected");
    }

    private void backups() {
        show("#nav-backups");
        camera.untilSays("Take a backup");
        camera.press("#take-backup");
        camera.press("#order-run");
        carriedOut();
        camera.press("#order-back");
        camera.untilSays("1 backup");
        camera.take("backups");
    }

    private void demo() {
        show("#nav-demo");
        camera.press("#load");
        camera.press("#order-run");
        carriedOut();
        camera.press("#order-back");
        camera.press("#compare");
        camera.untilSays("hold the same rows");
        camera.take("demo");
        show("#nav-monitor");
    }

    private void show(String view) {
        camera.does(() -> camera.all(view).forEach(item -> ((ToggleButton) item).fire()));
    }

    /** What restarts a server is asked about once more. */
    private void carriedOut() {
        camera.until(() -> {
            if (window.questions().current().get() != null) {
                window.questions().answer(new Answer.Yes());
            }
            return camera.says("Done in");
        });
    }

    private void look(Language language, Appearance appearance) {
        camera.does(() -> {
            words.languageProperty().set(language);
            theme.appearanceProperty().set(appearance);
        });
    }

    private void goOn(String title) {
        camera.press("#next");
        camera.until(() -> camera.all(".page-title").stream().anyMatch(
                label -> ((Labeled) label).getText().equals(title)));
    }
}
