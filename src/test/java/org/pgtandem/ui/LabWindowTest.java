package org.pgtandem.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.pgtandem.model.Keyring;
import org.pgtandem.model.PreferenceStore;
import org.pgtandem.model.Preferences;
import org.pgtandem.model.Result;
import org.pgtandem.model.SecretRef;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class LabWindowTest {

    private final FxWindow fx = new FxWindow();
    private final FakeLibrary library = new FakeLibrary();
    private final KeptInMemory preferences = new KeptInMemory();
    private @Nullable LabWindow window;

    @Start
    void start(Stage stage) {
        WindowParts parts = new WindowParts((_, _) -> new FakeEngine(), library, preferences, _ -> new NoKeyring(),
                Path.of("journals"), Optional::empty, "17");
        fx.show(stage, theme -> {
            LabWindow made = new LabWindow(parts, fx.words(), theme, new DirectWork());
            window = made;
            return made.root();
        });
    }

    @Test
    void labs_shownAgain_listALabThatWasKeptMeanwhile(FxRobot robot) {
        robot.clickOn("#add-hosts");
        library.save(Samples.lab());
        preferences.change(kept -> kept.opened(Samples.lab().name()));

        robot.clickOn("#nav-labs");

        assertThat(robot.lookup(".recent-lab").queryAll()).hasSize(1);
    }

    @Test
    void addHosts_withAnOpenedLab_showsEmptyForms(FxRobot robot) {
        robot.interact(() -> Objects.requireNonNull(window).open(Samples.lab()));

        robot.clickOn("#nav-labs").clickOn("#add-hosts");

        assertThat(robot.lookup("#primary-host").queryAs(TextField.class).getText()).isEmpty();
    }

    private static final class KeptInMemory implements PreferenceStore {

        private Preferences kept = Preferences.FIRST;

        @Override
        public Preferences load() {
            return kept;
        }

        @Override
        public Result<Result.Done> change(UnaryOperator<Preferences> change) {
            kept = change.apply(kept);
            return Result.done();
        }
    }

    private static final class NoKeyring implements Keyring {

        @Override
        public boolean available() {
            return false;
        }

        @Override
        public Optional<String> find(SecretRef ref) {
            return Optional.empty();
        }

        @Override
        public void keep(SecretRef ref, String secret) {}

        @Override
        public void forget(SecretRef ref) {}
    }
}
