package org.pgtandem.ui.order;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pgtandem.plan.Step;

/**
 * A step while the plan runs.
 *
 * @param number  from 1
 * @param started when it started; null before
 * @param seconds how long it took; null until it has ended
 */
public record StepRow(int number, Step step, StepState state, @Nullable Instant started, @Nullable Double seconds) {

    public static StepRow waiting(int number, Step step) {
        return new StepRow(number, step, StepState.WAITS, null, null);
    }

    public StepRow startedAt(Instant at) {
        return new StepRow(number, step, StepState.RUNS, at, null);
    }

    public StepRow ended(StepState how, double took) {
        return new StepRow(number, step, how, started, took);
    }

    public String id() {
        return step.info().id();
    }

    /** The nodes it touches: one, or the two ends of a pipe. */
    public List<String> nodes() {
        return step instanceof Step.Pipe pipe
                ? List.of(step.info().node(), pipe.toNode())
                : List.of(step.info().node());
    }
}
