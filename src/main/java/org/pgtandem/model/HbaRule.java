package org.pgtandem.model;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A line that decides about connections, of pg_hba.conf or of a file that it includes, as the server reads it.
 *
 * @param file      the file's path
 * @param line      its number there, from 1
 * @param type      {@code local}, {@code host}, {@code hostssl}, {@code hostnossl}, {@code hostgssenc}, …
 * @param databases names and keywords, {@code replication} among them
 * @param users     names, {@code all}, {@code +group} or {@code /regular expression}
 * @param address   network as {@code 10.0.0.0/8}, name or keyword; null for {@code local}
 * @param method    {@code scram-sha-256}, {@code peer}, {@code reject}, …
 */
public record HbaRule(String file, int line, String type, List<String> databases, List<String> users,
        @Nullable String address, String method) {

    public HbaRule {
        databases = List.copyOf(databases);
        users = List.copyOf(users);
    }

    /** What decides, as it could stand in the file. */
    public String text() {
        return Stream.of(type, String.join(",", databases), String.join(",", users), address == null ? "" : address,
                method).filter(word -> !word.isEmpty()).collect(Collectors.joining(" "));
    }
}
