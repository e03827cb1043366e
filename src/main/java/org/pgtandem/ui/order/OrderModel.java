package org.pgtandem.ui.order;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Cancellation;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;
import org.pgtandem.plan.Agreement;
import org.pgtandem.plan.Order;
import org.pgtandem.plan.Plan;
import org.pgtandem.plan.Step;
import org.pgtandem.plan.StepInfo;
import org.pgtandem.plan.StepInfo.Risk;
import org.pgtandem.run.Event;
import org.pgtandem.ui.kit.LogLine;
import org.pgtandem.ui.kit.LogModel;
import org.pgtandem.ui.setup.Setup;
import org.pgtandem.ui.text.Words;

/** One order at a time: asked for, planned, shown, and carried out when the person agrees. Drawing thread only. */
public final class OrderModel {

    /**
     * What is in work.
     *
     * @param lab   as it was typed when it was asked for
     * @param title what it is called
     */
    public record Asked(Lab lab, Order order, Text title) {}

    private final Setup setup;
    private final Words words;
    private final InstantSource clock;
    private final RunLines lines = new RunLines(ZoneId.systemDefault());
    private final ReadOnlyObjectWrapper<@Nullable Asked> asked = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable Plan> plan = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Failure> failure = new SimpleObjectProperty<>();
    private final ObservableList<StepRow> steps = FXCollections.observableArrayList();
    private final EngineJob job;
    private final ObjectProperty<Event.@Nullable Finished> ended = new SimpleObjectProperty<>();
    private final ObjectProperty<Event.@Nullable Progress> progress = new SimpleObjectProperty<>();
    private volatile LogModel log = new LogModel();
    private volatile Cancellation planning = new Cancellation();

    public OrderModel(Setup setup, Words words, InstantSource clock) {
        this.setup = setup;
        this.words = words;
        this.clock = clock;
        job = new EngineJob(setup);
    }

    /** Takes an order up and has it planned; nothing is changed yet. One in work keeps its place. */
    public void ask(Order order, Text title) {
        if (stage().get().active()) {
            return;
        }
        Cancellation mine = begin();
        Asked now = new Asked(setup.lab(), order, title);
        asked.set(now);
        setup.work().run(() -> setup.engine().plan(now.lab(), order, mine), result -> {
            if (!mine.isCancelled() && stage().get() == Stage.BEFORE) {
                planned(result);
            }
        });
    }

    private Cancellation begin() {
        planning.cancel();
        planning = new Cancellation();
        plan.set(null);
        failure.set(null);
        ended.set(null);
        progress.set(null);
        steps.clear();
        log = new LogModel();
        job.stage().set(Stage.BEFORE);
        return planning;
    }

    private void planned(Result<Plan> result) {
        switch (result) {
            case Result.Ok<Plan>(Plan made) -> {
                show(made);
                plan.set(made);
            }
            case Result.Failed<Plan>(Failure why) -> failure.set(why);
        }
    }

    private void show(Plan made) {
        List<Step> flat = made.flat();
        steps.clear();
        for (int i = 0; i < flat.size(); i++) {
            steps.add(StepRow.waiting(i + 1, flat.get(i)));
        }
    }

    /** The steps that delete or restart something, by their titles; empty where the plan costs nothing. */
    public List<Text> costs() {
        return steps.stream().map(row -> row.step().info()).filter(info -> info.risk() != Risk.NONE)
                .map(StepInfo::title).distinct().toList();
    }

    /** Carries out what was planned; the person has agreed. */
    public void run() {
        Asked now = asked.get();
        Plan shown = plan.get();
        if (now == null || shown == null || stage().get().active() || setup.running().get()) {
            return;
        }
        ended.set(null);
        job.start((events, cancel) -> setup.engine().carryOut(now.lab(), now.order(), Agreement.to(shown), events,
                cancel), this::take);
    }

    private void take(Event event) {
        switch (event) {
            case Event.Found _ -> {
                // The finish says it too.
            }
            case Event.Planned(Plan made) -> {
                show(made);
                job.planned();
            }
            case Event.StepStarted(String step, String _, Instant at) -> started(step, at);
            case Event.Line line -> log.add(lines.line(line));
            case Event.Progress now -> progress.set(now);
            case Event.StepEnded end -> {
                progress.set(null);
                change(end.step(), row -> row.ended(StepState.of(end.outcome()), end.seconds()));
            }
            case Event.Finished end -> finish(end);
        }
    }

    private void started(String step, Instant at) {
        progress.set(null);
        change(step, row -> {
            log.add(LogLine.step(row.number() + " " + row.step().info().node() + ": "
                    + words.now(row.step().info().title())));
            return row.startedAt(at);
        });
    }

    private void change(String step, java.util.function.UnaryOperator<StepRow> how) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).id().equals(step)) {
                steps.set(i, how.apply(steps.get(i)));
                return;
            }
        }
    }

    private void finish(Event.Finished end) {
        if (stage().get().active()) {
            ended.set(end);
            job.finished(end);
        }
    }

    /** Gives up; the engine ends what runs on the nodes, and says so as the last event. */
    public void cancel() {
        job.cancel();
    }

    /** Puts the order away; not while it runs. */
    public void close() {
        if (!stage().get().active()) {
            begin();
            asked.set(null);
        }
    }

    /** Gives up and waits until the engine has tidied up, at most so long. From any thread but the drawing one. */
    public void end(Duration atMost) {
        planning.cancel();
        job.end(atMost);
    }

    /** Null while nothing is asked for. */
    public ReadOnlyObjectProperty<@Nullable Asked> asked() {
        return asked.getReadOnlyProperty();
    }

    /** Null while it is made, or where there can be none. */
    public ObjectProperty<@Nullable Plan> plan() {
        return plan;
    }

    /** Why there can be no plan. */
    public ObjectProperty<@Nullable Failure> failure() {
        return failure;
    }

    public ObservableList<StepRow> steps() {
        return steps;
    }

    public ObjectProperty<Stage> stage() {
        return job.stage();
    }

    /** How it ended; null until then. */
    public ObjectProperty<Event.@Nullable Finished> ended() {
        return ended;
    }

    /** Of the step that runs; null where it tells nothing. */
    public ObjectProperty<Event.@Nullable Progress> progress() {
        return progress;
    }

    /** What the nodes say; a new one for each order. */
    public LogModel log() {
        return log;
    }

    public InstantSource clock() {
        return clock;
    }

    public Setup setup() {
        return setup;
    }
}
