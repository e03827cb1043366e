package org.pgtandem.ui.runpage;

import org.pgtandem.run.Event.StepOutcome;

/** Where a step is. */
public enum StepState {
    WAITS, RUNS, DONE, ALREADY, FAILED, CANCELLED, SKIPPED;

    static StepState of(StepOutcome outcome) {
        return valueOf(outcome.name());
    }

    boolean good() {
        return this == DONE || this == ALREADY;
    }
}
