package org.pgtandem.ui;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Failure;
import org.pgtandem.plan.Step;
import org.pgtandem.run.Event;
import org.pgtandem.run.Event.Stream;

/** Tells the run of the sample plan as an engine would, up to a step. */
public final class RunStory {

    private static final double QUICK = 0.2;

    private final Consumer<Event> events;
    private final Instant now = Instant.now();

    public RunStory(Consumer<Event> events) {
        this.events = events;
    }

    /** The plan, and every step before this one done. */
    public RunStory upTo(String id) {
        events.accept(new Event.Planned(Samples.plan()));
        for (Step step : Samples.plan().flat()) {
            if (step.info().id().equals(id)) {
                return start(step);
            }
            start(step);
            if (step.info().id().equals("restart")) {
                log(Samples.PRIMARY, "LOG:  received fast shutdown request",
                        "FATAL:  terminating connection due to administrator command",
                        "LOG:  database system is shut down",
                        "LOG:  starting PostgreSQL 15.14 (Debian 15.14-0+deb12u1)",
                        "LOG:  database system is ready to accept connections");
            }
            end(step, Event.StepOutcome.DONE, null);
        }
        return this;
    }

    private RunStory start(Step step) {
        events.accept(new Event.StepStarted(step.info().id(), step.info().node(), now));
        return this;
    }

    public void end(Step step, Event.StepOutcome outcome, @Nullable Failure failure) {
        events.accept(new Event.StepEnded(step.info().id(), step.info().node(), outcome, QUICK, failure, now));
    }

    /** Output of the clone. */
    public RunStory copying() {
        line(Stream.COMMAND, "pg_basebackup --slot=standby_slot --progress");
        line(Stream.STDERR, "pg_basebackup: initiating base backup, waiting for checkpoint to complete");
        line(Stream.STDERR, "pg_basebackup: checkpoint completed");
        line(Stream.STDERR, "pg_basebackup: write-ahead log start point: 0/D4000028 on timeline 1");
        events.accept(new Event.Progress("clone", 0, 3_000_000_000L, "bytes", Samples.say("Checkpoint")));
        events.accept(new Event.Progress("clone", 1_860_000_000L, 3_000_000_000L, "bytes", Samples.say("Files")));
        return this;
    }

    /** Lines of a server's own log. */
    public RunStory log(String node, String... lines) {
        List.of(lines).forEach(text -> events.accept(new Event.Line("", node, Stream.LOG, text, now)));
        return this;
    }

    private void line(Stream stream, String text) {
        events.accept(new Event.Line("clone", Samples.STANDBY, stream, text, now));
    }

    /** The last event. */
    public Event.Finished finish(Event.Finished finished) {
        events.accept(finished);
        return finished;
    }

    /** All of it, to a good end. */
    public Event.Finished toTheEnd() {
        upTo("");
        log(Samples.STANDBY, "2026-11-22 13:25:56.112 UTC [4711] LOG:  entering standby mode",
                "2026-11-22 13:25:56.120 UTC [4711] LOG:  redo starts at 0/D4000028",
                "2026-11-22 13:25:56.121 UTC [4711] LOG:  consistent recovery state reached at 0/D4000100",
                "2026-11-22 13:25:56.122 UTC [4710] LOG:  database system is ready to accept read-only connections",
                "2026-11-22 13:25:56.140 UTC [4715] LOG:  started streaming WAL from primary at 0/D5000000 on timeline 1");
        return finish(new Event.Finished(Event.Outcome.DONE, 79.0, new Event.Verified(true, true, 0.004), null));
    }
}
