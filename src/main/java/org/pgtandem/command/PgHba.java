package org.pgtandem.command;

import java.util.Set;
import java.util.regex.Pattern;

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
}
