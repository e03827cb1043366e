package org.pgtandem.postgres;

import org.jspecify.annotations.Nullable;

/**
 * A line of a unified diff.
 *
 * @param number line number in the new file; null for a removed line
 */
public record DiffLine(Kind kind, @Nullable Integer number, String text) {

    /** What a line of a diff is. */
    public enum Kind {
        CONTEXT, ADDED, REMOVED
    }
}
