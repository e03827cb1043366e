package org.pgtandem.model;

import org.jspecify.annotations.Nullable;

/**
 * An expected failure, told to a person.
 *
 * @param reason    what happened
 * @param untouched what was left as it was; null where nothing could have been touched
 * @param hint      what to do next; null where there is nothing to say
 * @param detail    the words of OpenSSH, PostgreSQL or the system, as they came; null where there are none
 */
public record Failure(Text reason, @Nullable Text untouched, @Nullable Text hint, @Nullable String detail) {

    public static Failure of(Text reason, Text hint) {
        return new Failure(reason, null, hint, null);
    }

    public Failure withUntouched(Text untouched) {
        return new Failure(reason, untouched, hint, detail);
    }

    public Failure withDetail(@Nullable String detail) {
        return new Failure(reason, untouched, hint, detail);
    }
}
