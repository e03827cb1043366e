package org.pgtandem.ui.screenshots;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.pgtandem.model.CloneMethod;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Result;
import org.pgtandem.run.Event;
import org.pgtandem.ui.DirectWork;
import org.pgtandem.ui.FakeEngine;
import org.pgtandem.ui.FakeLibrary;
import org.pgtandem.ui.RunStory;
import org.pgtandem.ui.Samples;
import org.pgtandem.ui.WizardPages;
import org.pgtandem.ui.ask.Questions;
import org.pgtandem.ui.setup.PageId;
import org.pgtandem.ui.setup.Setup;
import org.pgtandem.ui.shell.ViewId;

/** Takes a picture of each page of the wizard, fed by a scripted engine. */
public final class TakeWizardScreenshots {

    private final Studio studio;
    private final Set<String> wanted;

    private TakeWizardScreenshots(Studio studio, Set<String> wanted) {
        this.studio = studio;
        this.wanted = wanted;
    }

    /** @param args the folder, then names of the pictures wanted; none: all */
    public static void main(String[] args) throws InterruptedException {
        Studio.startToolkit();
        var shots = new TakeWizardScreenshots(new Studio(Path.of(args[0])),
                Set.of(args).stream().skip(0).filter(arg -> !arg.equals(args[0])).collect(
                        java.util.stream.Collectors.toSet()));
        shots.all();
        Platform.exit();
    }

    private void all() throws InterruptedException {
        page("hosts", engine(), PageId.HOSTS, _ -> {});
        page("check", engine().check((_, _) -> Samples.blocked()), PageId.CHECK, _ -> {});
        page("configuration", engine(), PageId.CONFIGURATION, _ -> {});
        page("method", engine(), PageId.METHOD, _ -> {});
        page("method-copy", copying(), engine(), PageId.METHOD, _ -> {});
        page("hosts-three", Samples.twoStandbys(), engine(), PageId.HOSTS, _ -> {});
        page("run-three", Samples.twoStandbys(), running(), PageId.RUN, _ -> {});
        page("review", engine(), PageId.REVIEW, _ -> {});
        page("run", running(), PageId.RUN, _ -> {});
        page("run-failed", engine().clone((_, events, _) -> failing(events)), PageId.RUN, _ -> {});
        page("done", engine().clone((_, events, _) -> new RunStory(events).toTheEnd()), PageId.RUN, _ -> {});
    }

    private static FakeEngine running() {
        return engine().clone((_, events, _) -> {
            new RunStory(events).upTo("clone").copying();
            return new Event.Finished(Event.Outcome.DONE, 1, null, null);
        });
    }

    private static Lab copying() {
        Lab lab = Samples.lab();
        return new Lab(lab.name(), lab.nodes(), lab.replication(), CloneMethod.COPY, lab.settings(), null, null,
                Set.of());
    }

    private void page(String name, FakeEngine engine, PageId id, Consumer<WizardPages> then)
            throws InterruptedException {
        page(name, Samples.lab(), engine, id, then);
    }

    private void page(String name, Lab lab, FakeEngine engine, PageId id, Consumer<WizardPages> then)
            throws InterruptedException {
        if (!wanted.isEmpty() && !wanted.contains(name)) {
            return;
        }
        Shot light = Shot.light(name);
        List<Shot> shots = wanted.contains("one")
                ? List.of(light)
                : List.of(light, light.dark().russian(), light.russian().at(1.5), light.russian().at(2));
        for (Shot shot : shots) {
            studio.take(shot, ViewId.SETUP, () -> show(lab, engine, id, then));
        }
    }

    private void show(Lab lab, FakeEngine engine, PageId id, Consumer<WizardPages> then) {
        DirectWork work = new DirectWork();
        Setup setup = new Setup(engine, new FakeLibrary(), work, (_, _) -> {});
        setup.open(lab);
        studio.model.labNameProperty().set("otus-26");
        WizardPages pages = new WizardPages(studio.words, setup, new Questions(work), new NoExits());
        if (PageId.CHECK.before(id)) {
            setup.report().set(Samples.good());
        }
        pages.wizard().jump(id);
        then.accept(pages);
        studio.navigator.register(ViewId.SETUP, pages::view);
    }

    private static FakeEngine engine() {
        return new FakeEngine().check((_, _) -> Samples.good()).configuration(Samples::configuration)
                .methods(_ -> Samples.methods()).plan(_ -> Result.ok(Samples.plan()));
    }

    private static final class NoExits implements WizardPages.Exits {
        @Override
        public void monitor() {}

        @Override
        public void fullLog() {}
    }

    private static Event.Finished failing(Consumer<Event> events) {
        RunStory story = new RunStory(events).upTo("clone").copying();
        Failure failure = new Failure(Samples.say("pg_basebackup lost the connection to pgsqlMaster"),
                Samples.say("The standby's old data directory is as it was, and its server runs."),
                Samples.say("Look at the network between the nodes, then retry. The half copy is cleaned up first."),
                "pg_basebackup: error: could not read COPY data: server closed the connection unexpectedly");
        story.end(Samples.plan().flat().get(6), Event.StepOutcome.FAILED, failure);
        return story.finish(new Event.Finished(Event.Outcome.FAILED, 50, null, failure));
    }
}
