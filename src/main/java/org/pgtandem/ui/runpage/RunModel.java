package org.pgtandem.ui.runpage;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Finding;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Text;
import org.pgtandem.plan.Agreement;
import org.pgtandem.plan.Plan;
import org.pgtandem.plan.Step;
import org.pgtandem.plan.StepInfo;
import org.pgtandem.run.Event;
import org.pgtandem.ui.order.EngineJob;
import org.pgtandem.ui.order.RunLines;
import org.pgtandem.ui.order.Stage;
import org.pgtandem.ui.order.StepRow;
import org.pgtandem.ui.order.StepState;
import org.pgtandem.ui.setup.Setup;

/** A clone while it runs, made out of the engine's events. */
public final class RunModel {

    /** So many of the standby's last server lines are kept for the end. */
    private static final int KEPT_LINES = 200;

    private final Setup setup;
    private final RunLog log;
    private final RunLines lines;
    private final InstantSource clock;
    private final ObservableList<StepRow> steps = FXCollections.observableArrayList();
    private final ObservableList<Finding> found = FXCollections.observableArrayList();
    private final EngineJob job;
    private final ObjectProperty<@Nullable Progress> progress = new SimpleObjectProperty<>();
    private final ObjectProperty<Event.@Nullable Finished> ended = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Instant> started = new SimpleObjectProperty<>();
    private @Nullable ProgressTrack track;
    /** Steps that are shown once they are needed: what an attempt does where it fails. */
    private List<Step> undoing = List.of();
    private String standby = "";

    public RunModel(Setup setup, RunLog log, InstantSource clock, ZoneId zone) {
        this.setup = setup;
        this.log = log;
        this.clock = clock;
        lines = new RunLines(zone);
        job = new EngineJob(setup);
    }

    /** Starts, or starts again: what is done already is found done. */
    public void start() {
        if (!stage().get().active()) {
            Lab lab = setup.lab();
            Agreement agreement = setup.agreement();
            begin(lab);
            job.start((events, cancel) -> setup.engine().clone(lab, agreement, events, cancel), this::take);
        }
    }

    /** Gives up and waits until the engine has tidied up, at most so long. From any thread but the drawing one. */
    public void end(Duration atMost) {
        job.end(atMost);
    }

    private void begin(Lab lab) {
        standby = lab.standbys().isEmpty() ? "" : lab.standbys().getFirst().name();
        steps.clear();
        found.clear();
        log.clear();
        progress.set(null);
        ended.set(null);
        track = null;
        setup.standbyLog().clear();
        setup.finished().set(null);
        started.set(clock.instant());
    }

    /** Gives up; the engine ends what runs on the nodes, and says so as the last event. */
    public void cancel() {
        job.cancel();
    }

    private void take(Event event) {
        switch (event) {
            case Event.Found(Finding finding) -> found.add(finding);
            case Event.Planned(Plan plan) -> planned(plan);
            case Event.StepStarted(String step, String _, Instant at) -> startStep(step, at);
            case Event.Line line -> addLine(line);
            case Event.Progress now -> move(now);
            case Event.StepEnded end -> endStep(end);
            case Event.Finished end -> finish(end);
        }
    }

    private void planned(Plan plan) {
        List<Step> flat = plan.flat();
        for (int i = 0; i < flat.size(); i++) {
            steps.add(StepRow.waiting(i + 1, flat.get(i)));
        }
        undoing = plan.all().stream().filter(step -> !flat.contains(step)).toList();
        job.planned();
    }

    private void startStep(String id, Instant at) {
        undoing.stream().filter(step -> step.info().id().equals(id)).findFirst()
                .ifPresent(step -> steps.add(StepRow.waiting(steps.size() + 1, step)));
        StepRow row = row(id);
        if (row != null) {
            put(row.startedAt(at));
            row.nodes().forEach(node -> log.step(node, row.number(), row.step().info().title()));
        }
        track = new ProgressTrack(id);
        progress.set(null);
    }

    private void addLine(Event.Line line) {
        var shown = lines.line(line);
        log.add(line.node(), shown);
        if (line.stream() != Event.Stream.LOG) {
            return;
        }
        if (line.node().equals(standby)) {
            keep(line.text());
        }
        StepRow now = current();
        if (shown.tag().equals("FATAL") && now != null && now.step().info().risk() == StepInfo.Risk.RESTARTS_SERVER
                && now.step().info().node().equals(line.node())) {
            log.note(line.node(), Text.of("runpage.expected", now.number()));
        }
    }

    private void keep(String text) {
        setup.standbyLog().add(text);
        if (setup.standbyLog().size() > KEPT_LINES) {
            setup.standbyLog().removeFirst();
        }
    }

    private void move(Event.Progress now) {
        ProgressTrack mine = track;
        if (mine == null || !mine.isOf(now.step())) {
            mine = new ProgressTrack(now.step());
            track = mine;
        }
        progress.set(mine.add(now, clock.instant()));
    }

    private void endStep(Event.StepEnded end) {
        StepRow row = row(end.step());
        if (row != null) {
            put(row.ended(StepState.of(end.outcome()), end.seconds()));
        }
        if (track != null && track.isOf(end.step())) {
            track = null;
            progress.set(null);
        }
    }

    private void finish(Event.Finished end) {
        ended.set(end);
        setup.finished().set(end);
        job.finished(end);
    }

    private @Nullable StepRow row(String id) {
        return steps.stream().filter(row -> row.id().equals(id)).findFirst().orElse(null);
    }

    private void put(StepRow row) {
        steps.set(row.number() - 1, row);
    }

    /** The innermost step that runs; null between steps. */
    public @Nullable StepRow current() {
        return steps.reversed().stream().filter(row -> row.state() == StepState.RUNS).findFirst().orElse(null);
    }

    /** The step that failed; null where none did. */
    public @Nullable StepRow failed() {
        return steps.reversed().stream().filter(row -> row.state() == StepState.FAILED).findFirst().orElse(null);
    }

    public ObservableList<StepRow> steps() {
        return steps;
    }

    /** Blockers that the engine met before the first step. */
    public ObservableList<Finding> found() {
        return found;
    }

    public ObjectProperty<Stage> stage() {
        return job.stage();
    }

    /** Of the step that runs; null where it tells nothing. */
    public ObjectProperty<@Nullable Progress> progress() {
        return progress;
    }

    /** How it ended; null until then. */
    public ObjectProperty<Event.@Nullable Finished> ended() {
        return ended;
    }

    /** When the run started; null before the first one. */
    public ObjectProperty<@Nullable Instant> started() {
        return started;
    }

    public InstantSource clock() {
        return clock;
    }

    public RunLines lines() {
        return lines;
    }

    public Setup setup() {
        return setup;
    }
}
