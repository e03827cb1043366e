package org.pgtandem.cli;

/** Time that a command took. */
final class Seconds {

    private Seconds() {}

    /** Seconds, to the millisecond, since {@link System#nanoTime()} was this. */
    static double since(long start) {
        return Math.round((System.nanoTime() - start) / 1e6) / 1e3;
    }
}
