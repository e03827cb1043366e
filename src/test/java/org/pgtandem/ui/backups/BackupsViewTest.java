package org.pgtandem.ui.backups;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.pgtandem.model.Backups;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;
import org.pgtandem.plan.Order;
import org.pgtandem.run.Event;
import org.pgtandem.ui.BackupSamples;
import org.pgtandem.ui.Benches;
import org.pgtandem.ui.Benches.Bench;
import org.pgtandem.ui.DemoSamples;
import org.pgtandem.ui.FxWindow;
import org.pgtandem.ui.Samples;
import org.pgtandem.ui.WizardBench;
import org.pgtandem.ui.ask.Answer;
import org.pgtandem.ui.ask.AskLayer;
import org.pgtandem.ui.ask.Questions;
import org.pgtandem.ui.order.OrderModel;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class BackupsViewTest {

    private final Bench bench = Benches.open();
    private final FxWindow window = new FxWindow();
    private final Questions questions = new Questions(bench.work());
    private final List<Order> planned = new ArrayList<>();
    private final AtomicReference<Result<Backups>> answer = new AtomicReference<>(Result.ok(BackupSamples.barman()));

    @Start
    void start(Stage stage) {
        bench.engine().backups(_ -> answer.get()).planOrder(order -> {
            planned.add(order);
            return Result.ok(DemoSamples.plan());
        }).carryOut((_, events, _) -> DemoSamples.toTheEnd(events));
        OrderModel order = new OrderModel(bench.setup(), window.words(), InstantSource.system());
        BackupsModel model = new BackupsModel(bench.setup(), order, ZoneOffset.UTC);
        window.show(stage, _ -> new AskLayer(window.words(), questions,
                new BackupsView(window.words(), model, questions)));
    }

    @Test
    void shown_saysWhetherWalIsKeptAndEachFailureWithItsRemedy(FxRobot robot) {
        assertThat(WizardBench.says(robot, "WAL is kept")).isTrue();
        assertThat(WizardBench.says(robot, "was kept 1 min 24 s ago")).isTrue();
        assertThat(WizardBench.says(robot, "barman check: 1 item fails")).isTrue();
        assertThat(WizardBench.says(robot, "have 1 backups, expected at least 2")).isTrue();
        assertThat(WizardBench.says(robot, "Take another backup")).isTrue();
    }

    @Test
    void kept_each_showsItsAgeSizeAndPositions(FxRobot robot) {
        assertThat(WizardBench.says(robot, "2 h 2 min old, finished 2026-11-22 11:22:38, 325.2 MB")).isTrue();
        assertThat(WizardBench.says(robot, "LSN 0/D2000028 … 0/D2000138")).isTrue();
        assertThat(WizardBench.says(robot, "waits for WAL")).isTrue();
        assertThat(WizardBench.off(robot, "#restore-20261121T030000")).isTrue();
    }

    @Test
    void take_pressed_showsThePlanAndLooksAgainAfterIt(FxRobot robot) {
        robot.clickOn("#take-backup");
        assertThat(WizardBench.says(robot, "Nothing has been changed yet")).isTrue();
        assertThat(planned).containsExactly(new Order.TakeBackup());

        answer.set(Result.ok(BackupSamples.none()));
        robot.push(KeyCode.ENTER);
        robot.interact(() -> questions.answer(new Answer.Yes()));
        robot.push(KeyCode.ESCAPE);
        assertThat(WizardBench.says(robot, "No WAL is kept")).isTrue();
    }

    @Test
    void restore_toAPointInTime_ordersWhatWasTyped(FxRobot robot) {
        robot.interact(() -> robot.lookup("#restore-20261122T030000").queryButton().fire());
        robot.interact(() -> robot.lookup("A point in time").queryAs(ToggleButton.class).fire());
        robot.interact(() -> robot.lookup("#restore-time").queryAs(TextField.class).setText("yesterday"));
        robot.clickOn("#plan-restore");
        assertThat(WizardBench.says(robot, "Write it like this")).isTrue();
        assertThat(planned).isEmpty();

        robot.interact(() -> robot.lookup("#restore-time").queryAs(TextField.class).setText("2026-11-22 13:20"));
        robot.interact(() -> robot.lookup("#restore-port").queryAs(TextField.class).setText("6000"));
        robot.clickOn("#plan-restore");
        assertThat(planned).singleElement().hasToString("Restore[backup=20261122T030000, node=pgsqlSlave,"
                + " directory=null, target=Time[at=2026-11-22T13:20:00Z], port=6000]");
    }

    @Test
    void restore_withNothingTyped_leavesTheRestToThePlan(FxRobot robot) {
        robot.clickOn("#restore").clickOn("#plan-restore");

        assertThat(planned).singleElement().hasToString(
                "Restore[backup=null, node=pgsqlSlave, directory=null, target=Latest[], port=null]");
    }

    @Test
    void restore_thatEndsHalfWay_saysHowToTakeAwayWhatItMade(FxRobot robot) {
        bench.engine().carryOut((_, events, _) -> {
            Event.Finished end = new Event.Finished(Event.Outcome.CANCELLED, 1, null, null, false,
                    Text.of("backups.restored.undo", "pgsqlSlave", "/srv/past", "course"));
            events.accept(end);
            return end;
        });
        robot.clickOn("#restore").clickOn("#plan-restore").push(KeyCode.ENTER);
        robot.interact(() -> questions.answer(new Answer.Yes()));

        assertThat(WizardBench.says(robot, "a second run does not go on with it")).isTrue();
        assertThat(WizardBench.says(robot, "pgtandem restore course --node pgsqlSlave --remove /srv/past")).isTrue();
    }

    @Test
    void restored_running_showsHowToLookIntoIt(FxRobot robot) {
        assertThat(WizardBench.says(robot, BackupSamples.PSQL)).isTrue();
    }

    @Test
    void restored_removed_namesItsDirectory(FxRobot robot) {
        robot.interact(() -> robot.lookup("#remove-5433").queryButton().fire());

        assertThat(planned).singleElement().isInstanceOf(Order.RemoveRestored.class);
    }

    @Test
    void others_eachButton_ordersItsOwn(FxRobot robot) {
        robot.interact(() -> robot.lookup("#apply-retention").queryButton().fire());
        robot.push(KeyCode.ESCAPE);
        robot.interact(() -> robot.lookup("#schedule-off").queryButton().fire());
        robot.push(KeyCode.ESCAPE);
        robot.interact(() -> robot.lookup("#point").queryAs(TextField.class).setText("before-the-drop"));
        robot.interact(() -> robot.lookup("#point-button").queryButton().fire());

        assertThat(planned).containsExactly(new Order.ApplyRetention(), new Order.Schedule(null),
                new Order.NameThisMoment("before-the-drop"));
    }

    @Test
    void look_thatFails_saysWhyAndOffersNothing(FxRobot robot) {
        answer.set(Result.failed(Failure.of(Samples.say("pgsqlSlave does not answer"), Samples.say("Start it."))));
        robot.clickOn("#look");

        assertThat(WizardBench.says(robot, "pgsqlSlave does not answer")).isTrue();
        assertThat(WizardBench.off(robot, "#take-backup")).isTrue();
    }
}
