package org.pgtandem.cli;

import org.pgtandem.run.Event.Outcome;

/** What the program's exit codes mean. */
public final class ExitCode {

    public static final int DONE = 0;
    public static final int FAILED = 1;
    /** Usage, an invalid lab file, or a secrets file that others can read. */
    public static final int USAGE = 2;
    public static final int BLOCKED = 3;
    public static final int CANCELLED = 4;
    public static final int UNVERIFIED = 5;

    private ExitCode() {}

    static int of(Outcome outcome) {
        return switch (outcome) {
            case DONE -> DONE;
            case FAILED -> FAILED;
            case CANCELLED -> CANCELLED;
            case BLOCKED -> BLOCKED;
            case UNVERIFIED -> UNVERIFIED;
        };
    }
}
