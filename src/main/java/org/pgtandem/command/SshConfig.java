package org.pgtandem.command;

import java.util.Map;
import java.util.stream.Collectors;

/** Files that OpenSSH reads, https://man.openbsd.org/ssh_config and https://man.openbsd.org/sshd#AUTHORIZED_KEYS_FILE_FORMAT. */
public final class SshConfig {

    private SshConfig() {}

    /** A {@code Host} block, every line ended; keywords in the map's order. */
    public static String host(String alias, Map<String, String> options) {
        return "Host " + value(alias) + "\n" + options.entrySet().stream()
                .map(option -> "    " + option.getKey() + " " + value(option.getValue()) + "\n")
                .collect(Collectors.joining());
    }

    /** What stands before a key in authorized_keys: it may log in from these addresses alone, and run commands, no more. */
    public static String restrictedTo(Iterable<String> addresses) {
        return "restrict,from=" + quoted(String.join(",", addresses)) + " ";
    }

    private static String value(String value) {
        return value.chars().anyMatch(c -> c <= ' ' || c == '"' || c == '\\') ? quoted(value) : value;
    }

    private static String quoted(String value) {
        if (value.chars().anyMatch(c -> c == '\n' || c == '\r' || c == 0)) {
            throw new IllegalArgumentException("a line of OpenSSH's files holds no newline and no NUL");
        }
        return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
