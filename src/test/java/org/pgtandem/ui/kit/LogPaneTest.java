package org.pgtandem.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import javafx.geometry.VerticalDirection;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.pgtandem.ui.FxWindow;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class LogPaneTest {

    private final LogModel model = new LogModel();
    private final FxWindow window = new FxWindow();
    private LogPane pane;

    @Start
    void start(Stage stage) {
        pane = new LogPane(window.words(), model, NodeGlyph.Kind.STANDBY, new Label("pgsqlSlave"),
                new Label("job output"));
        window.show(stage, _ -> pane);
    }

    @Test
    void add_ofAHundredThousandLinesFromManyThreads_showsThemAll(FxRobot robot) throws InterruptedException {
        Thread[] writers = new Thread[4];
        for (int i = 0; i < writers.length; i++) {
            writers[i] = Thread.ofVirtual().start(() -> addLines(25_000));
        }
        for (Thread writer : writers) {
            writer.join();
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> list(robot).getItems().size() == 100_000);
    }

    @Test
    void search_showsOnlyMatches_andEscEndsIt(FxRobot robot) {
        model.add(LogLine.output("13:24:43", "LOG", "checkpoint starting", LogLine.Level.PLAIN));
        model.add(LogLine.output("13:24:44", "LOG", "listening", LogLine.Level.PLAIN));
        await().until(() -> list(robot).getItems().size() == 2);
        robot.clickOn(robot.lookup(".log-search > .button").queryButton());
        robot.clickOn(robot.lookup(".log-search > .text-field").queryAs(TextField.class)).write("check");
        assertThat(list(robot).getItems()).hasSize(1);
        robot.push(KeyCode.ESCAPE);
        assertThat(list(robot).getItems()).hasSize(2);
    }

    @Test
    void follow_endsWhenThePersonScrollsUp(FxRobot robot) {
        addLines(500);
        await().until(() -> list(robot).getItems().size() == 500);
        assertThat(pane.followProperty().get()).isTrue();
        robot.moveTo(list(robot)).scroll(3, VerticalDirection.UP);
        await().until(() -> !pane.followProperty().get());
    }

    @Test
    void warnings_areCountedInTheFilter(FxRobot robot) {
        model.add(LogLine.output("13:24:43", "FATAL", "broken", LogLine.Level.ERROR));
        model.add(LogLine.output("13:24:43", "LOG", "fine", LogLine.Level.PLAIN));
        await().until(() -> list(robot).getItems().size() == 2);
        robot.clickOn("Warnings 1");
        assertThat(list(robot).getItems()).hasSize(1);
    }

    private void addLines(int count) {
        for (int i = 0; i < count; i++) {
            model.add(LogLine.output("13:24:43", "LOG", "line " + i, LogLine.Level.PLAIN));
        }
    }

    private static ListView<?> list(FxRobot robot) {
        return robot.lookup(".log-list").queryListView();
    }
}
