package org.pgtandem.host;

import org.pgtandem.model.Failure;
import org.pgtandem.model.Text;

/** What SQL sessions fail with. The detail begins with SQLSTATE and a space where the server told one. */
public final class SqlFailures {

    private SqlFailures() {}

    /**
     * The server refused a statement.
     *
     * @param state   five characters; empty where there is none
     * @param message what the server said, in its language
     */
    public static Failure refused(String node, String state, String message) {
        return Failure.of(Text.of("host.sql-error", node, firstLine(message)), Text.of("host.sql-error.hint"))
                .withDetail((state + " " + message).strip());
    }

    /** No connection to the server came about. */
    public static Failure noConnection(String node, String state, String message) {
        return Failure.of(Text.of("host.sql-connect", node), Text.of("host.sql-connect.hint"))
                .withDetail((state + " " + message).strip());
    }

    /** The session ended by itself: the server stopped, or ended it. */
    public static Failure lost(String node, String words) {
        return Failure.of(Text.of("host.sql-lost", node), Text.of("host.sql-lost.hint"))
                .withDetail(words.isEmpty() ? null : words);
    }

    /** Not an answer in time. */
    public static Failure timeout(String node) {
        return Failure.of(Text.of("host.sql-timeout", node), Text.of("host.sql-timeout.hint"));
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("").strip();
    }
}
