package org.pgtandem.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Fields of pg_hba.conf, https://www.postgresql.org/docs/current/auth-pg-hba-conf.html. */
public final class PgHba {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.:-][A-Za-z0-9_.:/$-]*");
    private static final Set<String> KEYWORDS = Set.of("all", "sameuser", "samerole", "samegroup", "replication");

    private PgHba() {}

    /** The name of a role or a database, which loses every special meaning by its quotes. */
    public static String name(String name) {
        if (name.chars().anyMatch(c -> c == '\n' || c == '\r' || c == 0)) {
            throw new IllegalArgumentException("a line of pg_hba.conf holds no newline and no NUL");
        }
        boolean plain = PLAIN.matcher(name).matches() && !KEYWORDS.contains(name);
        return plain ? name : "\"" + name.replace("\"", "\"\"") + "\"";
    }

    /**
     * One line without its newline.
     *
     * @param type     {@code local}, {@code host}, {@code hostssl}, …
     * @param database keywords ({@code all}, {@code replication}) as they are; a name through {@link #name}
     * @param user     a role's name, quoted here
     * @param address  {@code 192.168.11.151/32} or a keyword; null for {@code local}
     * @param method   {@code scram-sha-256}, {@code peer}, …
     */
    public static String line(String type, String database, String user, @Nullable String address, String method) {
        List<String> fields = new ArrayList<>(List.of(type, database, name(user)));
        if (address != null) {
            fields.add(address);
        }
        fields.add(method);
        return String.join(" ", fields);
    }
}
