package org.pgtandem.command;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Quoting for POSIX shells; single quotes alone, so that csh, fish and rc read the same (no newline, no bang). */
public final class Shell {

    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

    private Shell() {}

    /** One word of a command line. */
    public static String word(String value) {
        if (value.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("an argument holds no NUL");
        }
        return SAFE.matcher(value).matches() ? value : "'" + value.replace("'", "'\\''") + "'";
    }

    /** A command line of words. */
    public static String line(List<String> argv) {
        return argv.stream().map(Shell::word).collect(Collectors.joining(" "));
    }
}
