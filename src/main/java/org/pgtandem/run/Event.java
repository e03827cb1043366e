package org.pgtandem.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Finding;
import org.pgtandem.model.Text;
import org.pgtandem.plan.Plan;

/** What happens while a plan is carried out, in order. */
public sealed interface Event {

    /** What the preflight found, told before the plan; a clone tells blockers, and what it ended of a run before. */
    record Found(Finding finding) implements Event {}

    /** The plan that is about to run. */
    record Planned(Plan plan) implements Event {}

    record StepStarted(String step, String node, Instant at) implements Event {}

    /** A line, without its newline, secrets masked. {@code step} is empty for the server's log. */
    record Line(String step, String node, Stream stream, String text, Instant at) implements Event {}

    /**
     * How far a step is.
     *
     * @param done  in units
     * @param total in units; null where it is not known
     * @param unit  {@code bytes}
     * @param phase what PostgreSQL says it is doing, translated; null where it says nothing
     */
    record Progress(String step, long done, @Nullable Long total, String unit, @Nullable Text phase)
            implements
                Event {}

    /** A step's end; the failure is present exactly when the outcome is {@code FAILED}. */
    record StepEnded(String step, String node, StepOutcome outcome, double seconds, @Nullable Failure failure,
            Instant at) implements Event {}

    /**
     * Always the last one.
     *
     * @param already whether there was nothing to do: every step before the verification was found done
     * @param left    how to take away what a restore made that did not get to its end, and which no later run goes on
     *                with; null where there is nothing of the kind
     */
    record Finished(Outcome outcome, double seconds, @Nullable Verified verified, @Nullable Failure failure,
            boolean already, @Nullable Text left) implements Event {

        /** An end at which something was done, or nothing was begun. */
        public Finished(Outcome outcome, double seconds, @Nullable Verified verified, @Nullable Failure failure) {
            this(outcome, seconds, verified, failure, false, null);
        }
    }

    /** Where a line comes from. */
    enum Stream {
        /** The command as it was started. */
        COMMAND, STDOUT, STDERR,
        /** The server's own log. */
        LOG
    }

    /** How a step ended. */
    enum StepOutcome {
        DONE, ALREADY, FAILED, CANCELLED, SKIPPED
    }

    /** How a job ended. */
    enum Outcome {
        DONE, FAILED, CANCELLED, BLOCKED, UNVERIFIED
    }

    /**
     * What the verification saw; null: it did not get that far.
     *
     * @param markerSeconds from the marker's commit on the primary until it was read on the standby
     */
    record Verified(@Nullable Boolean streaming, @Nullable Boolean sameSystem, @Nullable Double markerSeconds) {}
}
