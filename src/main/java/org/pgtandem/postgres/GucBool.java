package org.pgtandem.postgres;

import java.util.Locale;
import java.util.Optional;

/** Booleans of settings: on, off, true, false, yes, no, 1, 0, or the beginning of one that only one has. */
final class GucBool {

    private GucBool() {}

    static Optional<Boolean> parse(String value) {
        String word = value.strip().toLowerCase(Locale.ROOT);
        if (word.isEmpty()) {
            return Optional.empty();
        }
        if (word.equals("1") || word.equals("on") || "true".startsWith(word) || "yes".startsWith(word)) {
            return Optional.of(true);
        }
        boolean off = word.equals("0") || word.equals("of") || word.equals("off") || "false".startsWith(word)
                || "no".startsWith(word);
        return off ? Optional.of(false) : Optional.empty();
    }
}
