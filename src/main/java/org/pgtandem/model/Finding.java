package org.pgtandem.model;

import org.jspecify.annotations.Nullable;

/**
 * One thing that the preflight looked at.
 *
 * @param node    the node it is about
 * @param code    a stable name such as {@code hba.shadowed}; never translated
 * @param message what is so
 * @param hint    what to do; null where there is nothing to do
 * @param detail  words of the system that prove it; null where there are none
 * @param command the line that the hint would have typed, for a shell on the node or for psql there; null for none
 */
public record Finding(String node, Severity severity, String code, Text message, @Nullable Text hint,
        @Nullable String detail, @Nullable String command) {

    /** One whose hint is no line to type. */
    public Finding(String node, Severity severity, String code, Text message, @Nullable Text hint,
            @Nullable String detail) {
        this(node, severity, code, message, hint, detail, null);
    }

    /** Blockers stop, warnings ask. */
    public enum Severity {
        OK, INFO, WARNING, BLOCKER
    }
}
