package org.pgtandem.ui.order;

import org.pgtandem.run.Event.StepOutcome;

/** Where a step is. */
public enum StepState {
    WAITS, RUNS, DONE, ALREADY, FAILED, CANCELLED, SKIPPED;

    public static StepState of(StepOutcome outcome) {
        return valueOf(outcome.name());
    }

    public boolean good() {
        return this == DONE || this == ALREADY;
    }
}
