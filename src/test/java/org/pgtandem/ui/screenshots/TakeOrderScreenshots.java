package org.pgtandem.ui.screenshots;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import org.pgtandem.model.Backups;
import org.pgtandem.model.Result;
import org.pgtandem.ui.BackupSamples;
import org.pgtandem.ui.DemoSamples;
import org.pgtandem.ui.DirectWork;
import org.pgtandem.ui.FakeEngine;
import org.pgtandem.ui.FakeLibrary;
import org.pgtandem.ui.Samples;
import org.pgtandem.ui.ask.Answer;
import org.pgtandem.ui.ask.Questions;
import org.pgtandem.ui.backups.BackupsModel;
import org.pgtandem.ui.backups.BackupsView;
import org.pgtandem.ui.demo.DemoModel;
import org.pgtandem.ui.demo.DemoView;
import org.pgtandem.ui.order.OrderModel;
import org.pgtandem.ui.setup.Setup;
import org.pgtandem.ui.shell.ViewId;

/** Takes pictures of what is asked for beside a clone, fed by a scripted engine. */
public final class TakeOrderScreenshots {

    private final Studio studio;
    private Questions questions = new Questions(new DirectWork());

    private TakeOrderScreenshots(Studio studio) {
        this.studio = studio;
    }

    /** @param args the folder */
    public static void main(String[] args) throws InterruptedException {
        Studio.startToolkit();
        new TakeOrderScreenshots(new Studio(Path.of(args[0]))).all();
        Platform.exit();
    }

    private void all() throws InterruptedException {
        backups();
        demo("demo", _ -> {});
        demo("demo-compared", scene -> press(scene, "#compare"));
        demo("demo-plan", scene -> {
            press(scene, "#load");
            press(scene, "#order-step-demo-seats");
        });
        demo("demo-runs", scene -> {
            press(scene, "#load");
            press(scene, "#order-run");
            questions.answer(new Answer.Yes());
        });
    }

    private void backups() throws InterruptedException {
        backups("backups", BackupSamples.barman(), _ -> {});
        backups("backups-none", BackupSamples.none(), _ -> {});
        backups("backups-restore", BackupSamples.barman(), scene -> press(scene, "#restore"));
    }

    private void backups(String name, Backups backups, Consumer<Scene> touch) throws InterruptedException {
        Shot light = Shot.light(name);
        for (Shot shot : List.of(light, light.dark().russian(), light.russian().at(2))) {
            studio.take(shot, ViewId.BACKUPS, () -> {
                Setup setup = setup(new FakeEngine().backups(_ -> Result.ok(backups)));
                OrderModel order = new OrderModel(setup, studio.words, InstantSource.system());
                BackupsModel model = new BackupsModel(setup, order, ZoneOffset.UTC);
                studio.navigator.register(ViewId.BACKUPS,
                        () -> new BackupsView(studio.words, model, new Questions(setup.work())));
            }, touch);
        }
    }

    private void demo(String name, Consumer<Scene> touch) throws InterruptedException {
        Shot light = Shot.light(name);
        for (Shot shot : List.of(light, light.dark().russian(), light.russian().at(2))) {
            studio.take(shot, ViewId.DEMO, this::showDemo, touch);
        }
    }

    private void showDemo() {
        FakeEngine engine = new FakeEngine().planOrder(_ -> Result.ok(DemoSamples.plan()))
                .compare(_ -> Result.ok(DemoSamples.differing()))
                .carryOut((_, events, _) -> DemoSamples.halfway(events));
        Setup setup = setup(engine);
        OrderModel order = new OrderModel(setup, studio.words,
                InstantSource.fixed(Instant.parse("2026-11-22T13:25:00Z")));
        DemoModel model = new DemoModel(setup, order);
        questions = new Questions(setup.work());
        studio.navigator.register(ViewId.DEMO, () -> new DemoView(studio.words, model, questions));
    }

    private Setup setup(FakeEngine engine) {
        Setup setup = new Setup(engine, new FakeLibrary(), new DirectWork(), (_, _) -> {});
        setup.open(Samples.lab());
        studio.model.labNameProperty().set("otus-26");
        return setup;
    }

    private static void press(Scene scene, String id) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        ((Button) scene.lookup(id)).fire();
    }
}
