package org.pgtandem.ui.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;
import org.pgtandem.plan.Order;
import org.pgtandem.run.Event;
import org.pgtandem.ui.Benches;
import org.pgtandem.ui.Benches.Bench;
import org.pgtandem.ui.DemoSamples;
import org.pgtandem.ui.FxWindow;
import org.pgtandem.ui.Samples;
import org.pgtandem.ui.WizardBench;
import org.pgtandem.ui.ask.AskLayer;
import org.pgtandem.ui.ask.Questions;
import org.pgtandem.ui.order.OrderModel;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class DemoViewTest {

    private final Bench bench = Benches.open();
    private final FxWindow window = new FxWindow();
    private final Questions questions = new Questions(bench.work());
    private final List<Order> ordered = new ArrayList<>();
    private final OrderModel order = new OrderModel(bench.setup(), window.words(), InstantSource.system());

    @Start
    void start(Stage stage) {
        bench.engine().planOrder(order -> {
            ordered.add(order);
            return Result.ok(DemoSamples.plan());
        }).carryOut((order, events, _) -> {
            ordered.add(order);
            return DemoSamples.toTheEnd(events);
        }).compare(_ -> Result.ok(DemoSamples.differing()));
        window.show(stage, _ -> new AskLayer(window.words(), questions,
                new DemoView(window.words(), new DemoModel(bench.setup(), order), questions)));
    }

    @Test
    void load_pressed_showsEveryCommandBeforeAnythingRuns(FxRobot robot) {
        robot.interact(() -> robot.lookup("#replace").queryAs(CheckBox.class).setSelected(true));
        robot.clickOn("#load");
        robot.interact(() -> robot.lookup("#order-step-demo-create").queryButton().fire());

        assertThat(WizardBench.says(robot, "Nothing has been changed yet")).isTrue();
        assertThat(WizardBench.says(robot, "CREATE DATABASE \"demo\" TEMPLATE template0")).isTrue();
        assertThat(ordered).singleElement().hasToString("LoadDemo[database=demo, size=SMALL, seed=42, replace=true]");
    }

    @Test
    void run_thatDeletes_asksByNameFirst(FxRobot robot) {
        robot.clickOn("#load").push(KeyCode.ENTER);

        assertThat(WizardBench.says(robot, "Among these steps are some that interrupt or remove something: ")).isTrue();
        assertThat(ordered).hasSize(1);

        robot.interact(() -> questions.answer(new org.pgtandem.ui.ask.Answer.Yes()));
        assertThat(ordered).hasSize(2);
        assertThat(WizardBench.says(robot, "Done in 4.5 s.")).isTrue();
        assertThat(bench.setup().running().get()).isFalse();
        Awaitility.await().atMost(10, TimeUnit.SECONDS)
                .until(() -> WizardBench.says(robot, "16 pgsqlMaster: Clean up"));
    }

    @Test
    void order_ofAnotherView_isNotShownHereButSaidWhileItRuns(FxRobot robot) {
        bench.engine().carryOut((_, events, _) -> DemoSamples.halfway(events));

        robot.interact(() -> order.ask(new Order.TakeBackup(), Text.of("backupspage.take")));
        assertThat(WizardBench.says(robot, "Compare the nodes")).isTrue();
        assertThat(WizardBench.off(robot, "#load")).isFalse();

        robot.interact(order::run);
        assertThat(WizardBench.says(robot, "At work: Take a backup")).isTrue();
        assertThat(WizardBench.off(robot, "#load")).isTrue();
    }

    @Test
    void escape_inThePlan_leadsBack(FxRobot robot) {
        robot.clickOn("#load").push(KeyCode.ESCAPE);

        assertThat(WizardBench.says(robot, "Compare the nodes")).isTrue();
    }

    @Test
    void load_seedThatIsNoNumber_saysSoAndAsksNothing(FxRobot robot) {
        robot.interact(() -> robot.lookup("#seed").queryAs(TextField.class).setText("-3"));
        robot.clickOn("#load");

        assertThat(WizardBench.says(robot, "A whole number from 0")).isTrue();
        assertThat(ordered).isEmpty();
    }

    @Test
    void load_thatCannotBePlanned_saysWhyAndWhatToDo(FxRobot robot) {
        bench.engine().planOrder(_ -> Result.failed(
                Failure.of(Samples.say("There is a database demo already"), Samples.say("Give it another name."))));
        robot.clickOn("#load");

        assertThat(WizardBench.says(robot, "There is a database demo already")).isTrue();
        assertThat(WizardBench.off(robot, "#order-run")).isTrue();
    }

    @Test
    void compare_tablesThatDiffer_namesBothNodes(FxRobot robot) {
        robot.clickOn("#compare");

        assertThat(WizardBench.says(robot, "1 table differs.")).isTrue();
        assertThat(WizardBench.says(robot, "pgsqlSlave: 12,583 rows")).isTrue();
        assertThat(ordered).isEmpty();
    }

    @Test
    void run_thatFails_keepsTheOrderForAnotherTry(FxRobot robot) {
        Failure why = Failure.of(Samples.say("The server refused"), Samples.say("Try again."));
        bench.engine().carryOut((_, events, _) -> {
            Event.Finished end = new Event.Finished(Event.Outcome.FAILED, 1, null, why);
            events.accept(end);
            return end;
        });
        robot.clickOn("#load").push(KeyCode.ENTER);
        robot.interact(() -> questions.answer(new org.pgtandem.ui.ask.Answer.Yes()));

        assertThat(WizardBench.says(robot, "The server refused")).isTrue();
        assertThat(WizardBench.off(robot, "#order-run")).isFalse();
    }
}
