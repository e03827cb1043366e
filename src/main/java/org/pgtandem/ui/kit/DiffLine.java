package org.pgtandem.ui.kit;

import org.jspecify.annotations.Nullable;

/**
 * One line of a unified diff.
 *
 * @param number its number in the new file, in the old one where it goes; null for a gap
 */
public record DiffLine(Kind kind, @Nullable Integer number, String text) {

    /** What becomes of the line; a gap stands for lines left out. */
    public enum Kind {
        SAME(" "), ADDED("+"), REMOVED("-"), GAP("⋯");

        private final String mark;

        Kind(String mark) {
            this.mark = mark;
        }

        String mark() {
            return mark;
        }
    }
}
