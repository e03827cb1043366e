package org.pgtandem.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.pgtandem.ui.FxWindow;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class StartViewTest {

    private final FxWindow window = new FxWindow();
    private final StartViewModel model = new StartViewModel();
    private final List<String> begun = new ArrayList<>();

    @Start
    void start(Stage stage) {
        window.show(stage, _ -> new StartView(window.words(), model, new Recorded()));
    }

    @Test
    void enter_anywhere_startsTheSandbox(FxRobot robot) {
        robot.push(KeyCode.ENTER);
        assertThat(begun).containsExactly("sandbox");
    }

    @Test
    void addHosts_clicked_beginsThatWay(FxRobot robot) {
        robot.clickOn("#add-hosts");
        assertThat(begun).containsExactly("hosts");
    }

    @Test
    void server_onceFound_isNamed(FxRobot robot) {
        robot.interact(() -> model.serverProperty().set(StartViewModel.Server.found("15.14")));
        assertThat(robot.lookup("PostgreSQL 15.14 found on this computer").tryQuery()).isPresent();
    }

    @Test
    void recentLab_clicked_isOpened(FxRobot robot) {
        robot.interact(() -> model.recent()
                .add(new RecentLab("otus-26", "pgsqlMaster", "pgsqlSlave", Path.of("/labs/otus-26.json"))));
        robot.clickOn(".recent-lab");
        assertThat(begun).containsExactly("open /labs/otus-26.json");
    }

    @Test
    void labFile_amongDroppedFiles_isOneJsonFileAlone() {
        Path lab = Path.of("a.json");
        assertThat(StartViewModel.labFile(List.of(lab))).contains(lab);
        assertThat(StartViewModel.labFile(List.of(lab, lab))).isEmpty();
        assertThat(StartViewModel.labFile(List.of(Path.of("a.txt")))).isEmpty();
    }

    private final class Recorded implements StartActions {
        @Override
        public void startSandbox() {
            begun.add("sandbox");
        }

        @Override
        public void addHosts() {
            begun.add("hosts");
        }

        @Override
        public void open(Path labFile) {
            begun.add("open " + labFile);
        }
    }
}
