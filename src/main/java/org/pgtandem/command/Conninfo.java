package org.pgtandem.command;

import java.util.Map;
import java.util.stream.Collectors;

/** Connection strings of libpq, https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING. */
public final class Conninfo {

    private Conninfo() {}

    /** {@code key=value} pairs in the map's order. */
    public static String of(Map<String, String> options) {
        return options.entrySet().stream().map(option -> option.getKey() + "=" + value(option.getValue()))
                .collect(Collectors.joining(" "));
    }

    private static String value(String value) {
        boolean plain = !value.isEmpty()
                && value.chars().noneMatch(c -> c <= ' ' || c == '\'' || c == '\\');
        return plain ? value : "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
