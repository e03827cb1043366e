package org.pgtandem.store;

import java.security.SecureRandom;

/** Passwords that nobody has to think up: ASCII letters and digits, which every file and every SASLprep leaves alone. */
public final class GeneratedPasswords {

    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
    private static final int LENGTH = 32;

    private final SecureRandom random = new SecureRandom();

    /** A new one, some 187 bits strong. */
    public String next() {
        return random.ints(LENGTH, 0, LETTERS.length()).mapToObj(LETTERS::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append).toString();
    }
}
