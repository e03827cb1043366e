package org.pgtandem.realhosts;

/** How a command ended, and what it wrote. */
public record Ran(int exit, String out, String err) {

    /** The output of a command that must have succeeded, without the last newline. */
    public String text() {
        if (exit != 0) {
            throw new AssertionError("exit " + exit + ": " + err + out);
        }
        return out.strip();
    }
}
