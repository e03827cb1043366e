package org.pgtandem.ui.order;

import org.pgtandem.run.Event.Outcome;

/** Where a run is. */
public enum Stage {
    /** Nothing was started yet. */
    BEFORE,
    /** Facts are being read again before the first step. */
    PREPARING, RUNNING, CANCELLING, DONE, FAILED, CANCELLED, BLOCKED, UNVERIFIED;

    public static Stage of(Outcome outcome) {
        return valueOf(outcome.name());
    }

    /** Whether the engine works on it. */
    public boolean active() {
        return this == PREPARING || this == RUNNING || this == CANCELLING;
    }

    /** Whether it ended, and not well. */
    public boolean bad() {
        return this == FAILED || this == CANCELLED || this == BLOCKED || this == UNVERIFIED;
    }
}
