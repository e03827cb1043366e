package org.pgtandem.postgres;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of pg_hba.conf that decides about connections.
 *
 * @param line      its number in the file, from 1
 * @param type      {@code local}, {@code host}, {@code hostssl}, {@code hostnossl}, {@code hostgssenc}, …
 * @param databases as written, quotes gone
 * @param users     as written, quotes gone
 * @param address   network, name or keyword; null for {@code local}
 * @param method    {@code scram-sha-256}, {@code peer}, {@code reject}, …
 * @param text      the whole line
 */
public record HbaRule(int line, String type, List<HbaWord> databases, List<HbaWord> users, @Nullable String address,
        String method, String text) {

    public HbaRule {
        databases = List.copyOf(databases);
        users = List.copyOf(users);
    }

    /** Whether it decides about a replication connection over TCP; a line for the database {@code all} does not. */
    public boolean isForReplication(String user, String from) {
        return !type.equals("local") && databases.stream().anyMatch(word -> word.isKeyword("replication"))
                && users.stream().anyMatch(word -> word.names(user)) && address != null
                && HbaAddress.matches(address, from);
    }

    /** Whether a client that knows the password gets in by this method. */
    public boolean takesPassword() {
        return method.equals("scram-sha-256") || method.equals("md5") || method.equals("password");
    }
}
