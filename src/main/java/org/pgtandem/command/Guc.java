package org.pgtandem.command;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Settings in postgresql.conf and its like, https://www.postgresql.org/docs/current/config-setting.html. */
public final class Guc {

    /** Their value is a list of names, which ALTER SYSTEM would take as one name if it stood in one literal. */
    private static final Set<String> NAME_LISTS = Set.of("shared_preload_libraries", "session_preload_libraries",
            "local_preload_libraries", "search_path", "temp_tablespaces", "unix_socket_directories");

    private Guc() {}

    /** {@code name = 'value'}; the value always quoted, so that no list of plain words is needed. */
    public static String line(String name, String value) {
        return name + " = " + quote(value);
    }

    /** A value for a file, newlines as escapes since a string of a configuration file ends with its line. */
    public static String quote(String value) {
        if (value.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("PostgreSQL's settings hold no NUL");
        }
        return "'" + value.replace("\\", "\\\\").replace("'", "''").replace("\n", "\\n").replace("\r", "\\r") + "'";
    }

    /**
     * {@code ALTER SYSTEM SET name = 'value';} A name with a dot is that of an extension's setting. An empty list of names
     * is a reset: the server would write a list of one empty name, and not start again.
     */
    public static String alterSystem(String name, String value) {
        boolean isNameList = NAME_LISTS.contains(name.toLowerCase(Locale.ROOT));
        if (isNameList && value.isBlank()) {
            return alterSystemReset(name);
        }
        String literals = isNameList
                ? Arrays.stream(value.split(",", -1)).map(item -> Sql.literal(item.strip()))
                        .collect(Collectors.joining(", "))
                : Sql.literal(value);
        return "ALTER SYSTEM SET " + name(name) + " = " + literals + ";";
    }

    /** {@code ALTER SYSTEM RESET name;} */
    public static String alterSystemReset(String name) {
        return "ALTER SYSTEM RESET " + name(name) + ";";
    }

    private static String name(String name) {
        return Arrays.stream(name.split("\\.", -1)).map(Guc::part).collect(Collectors.joining("."));
    }

    private static String part(String part) {
        return part.matches("[a-z_][a-z0-9_]*") ? part : Sql.identifier(part);
    }
}
