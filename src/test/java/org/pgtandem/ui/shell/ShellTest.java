package org.pgtandem.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.pgtandem.model.Text;
import org.pgtandem.ui.FxWindow;
import org.pgtandem.ui.kit.Sign;
import org.pgtandem.ui.text.Language;
import org.pgtandem.ui.theme.Appearance;
import org.pgtandem.ui.theme.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ShellTest {

    private final FxWindow window = new FxWindow();
    private final Navigator navigator = new Navigator();
    private Scene scene;
    private Theme theme;
    private Shell shell;

    @Start
    void start(Stage stage) {
        for (ViewId id : ViewId.values()) {
            navigator.register(id, () -> {
                StackPane view = new StackPane();
                view.setId("view-" + id.name());
                return view;
            });
        }
        theme = window.show(stage, shown -> new Shell(window.words(), shown, new ShellModel(), navigator));
        scene = stage.getScene();
        shell = (Shell) scene.getRoot();
    }

    @Test
    void navigation_byMouseAndByKeys_showsTheView(FxRobot robot) {
        robot.clickOn("#nav-monitor");
        assertThat(robot.lookup("#view-MONITOR").tryQuery()).isPresent();
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        assertThat(robot.lookup("#view-SETUP").tryQuery()).isPresent();
        assertThat(navigator.currentProperty().get()).isEqualTo(ViewId.SETUP);
    }

    @Test
    void language_switchedInTheHeader_changesEveryLabelAtOnce(FxRobot robot) {
        robot.clickOn("#language");
        assertThat(window.words().languageProperty().get()).isEqualTo(Language.RUSSIAN);
        assertThat(robot.lookup("#nav-labs").queryAs(Labeled.class).getText()).isEqualTo("Стенды");
    }

    @Test
    void colours_switched_changeTheStyleSheets(FxRobot robot) {
        robot.interact(() -> theme.appearanceProperty().set(Appearance.DARK));
        assertThat(scene.getStylesheets()).anyMatch(sheet -> sheet.endsWith("dark.css"))
                .noneMatch(sheet -> sheet.endsWith("light.css"));
    }

    @Test
    void settings_scale_changesTheFontSizeOfTheRoot(FxRobot robot) {
        robot.clickOn("#settings");
        robot.clickOn("150 %");
        assertThat(scene.getRoot().getStyle()).isEqualTo("-fx-font-size: 21.0px");
    }

    @Test
    void view_isBuiltOnceAndKept_soThatNothingTypedIsLost(FxRobot robot) {
        robot.clickOn("#nav-monitor");
        var first = robot.lookup("#view-MONITOR").query();
        robot.clickOn("#nav-labs").clickOn("#nav-monitor");
        assertThat(robot.lookup("#view-MONITOR").<javafx.scene.Node>query()).isSameAs(first);
    }

    @Test
    void toast_said_standsInTheWindow_followsTheLanguage_andGoes(FxRobot robot) {
        robot.interact(() -> shell.toasts().say(Sign.OK, Text.of("ui.copied")));
        assertThat(toast(robot)).contains("Copied");

        robot.interact(() -> window.words().languageProperty().set(Language.RUSSIAN));

        assertThat(toast(robot)).contains("Скопировано");
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> toast(robot).isEmpty());
    }

    private static Optional<String> toast(FxRobot robot) {
        return robot.lookup(".toast > .label").<Labeled>tryQuery().map(Labeled::getText);
    }
}
