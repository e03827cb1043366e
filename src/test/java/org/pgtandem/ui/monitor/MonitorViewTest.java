package org.pgtandem.ui.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.pgtandem.model.LinkState;
import org.pgtandem.model.Text;
import org.pgtandem.ui.FxWindow;
import org.pgtandem.ui.Garbage;
import org.pgtandem.ui.kit.RichText;
import org.pgtandem.ui.kit.Sign;
import org.pgtandem.ui.text.Language;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class MonitorViewTest {

    private final FxWindow window = new FxWindow();
    private final SyntheticPair pair = new SyntheticPair(Instant.parse("2026-11-22T13:00:00Z"));
    private final List<String> asked = new ArrayList<>();
    private MonitorViewModel model;

    @Start
    void start(Stage stage) {
        model = MonitorStage.after(pair.live(LinkState.STREAMING, 30, 1_200_000));
        window.show(stage, _ -> new MonitorView(window.words(), model, new Asked()));
    }

    @Test
    void truth_followsTheSamplesAndTheLanguage(FxRobot robot) {
        assertThat(truth(robot)).startsWith("Streaming").contains("bytes behind");
        robot.interact(() -> window.words().languageProperty().set(Language.RUSSIAN));
        assertThat(truth(robot)).startsWith("Поток").contains("отстаёт на");
    }

    @Test
    void truth_afterACollection_goesOnWithTheSamplesAndTheLanguage(FxRobot robot) {
        Garbage.collect();
        robot.interact(() -> {
            model.accept(pair.live(LinkState.PAUSED, 5, 1_200_000));
            window.words().languageProperty().set(Language.RUSSIAN);
        });
        assertThat(truth(robot)).startsWith("На паузе");
    }

    @Test
    void trouble_showsWhatToDo_andItsButtonBeginsIt(FxRobot robot) {
        robot.interact(() -> model.accept(pair.live(LinkState.DISCONNECTED, 5, 1_200_000)));
        robot.clickOn("Check both nodes");
        assertThat(asked).containsExactly("check");
        robot.interact(() -> model.accept(pair.live(LinkState.STREAMING, 2, 1_200_000)));
        assertThat(robot.lookup("Check both nodes").tryQuery()).isEmpty();
    }

    @Test
    void burst_clicked_tellsWhatWasWritten(FxRobot robot) {
        robot.clickOn("#burst");
        assertThat(asked).containsExactly("say OK monitor.burst.done");
        assertThat(robot.lookup("#burst").queryAs(Button.class).isDisabled()).isFalse();
    }

    @Test
    void details_showWhatPsqlWouldShow(FxRobot robot) {
        assertThat(robot.lookup("192.168.11.151").tryQuery()).isPresent();
        assertThat(robot.lookup("standby_slot").queryAll()).isNotEmpty();
    }

    private static String truth(FxRobot robot) {
        return robot.lookup(".truth-head > .rich-text").queryAs(RichText.class).getAccessibleText();
    }

    private final class Asked implements MonitorActions {
        @Override
        public void check() {
            asked.add("check");
        }

        @Override
        public void cloneAgain() {
            asked.add("clone");
        }

        @Override
        public void say(Sign sign, Text text) {
            asked.add("say " + sign + " " + text.key());
        }
    }
}
