package org.pgtandem.command;

import org.pgtandem.model.SecretRef;

/** Lines of a password file, https://www.postgresql.org/docs/current/libpq-pgpass.html. */
public final class PgPass {

    private PgPass() {}

    /** A field with colon and backslash escaped. */
    public static String field(String value) {
        return value.replace("\\", "\\\\").replace(":", "\\:");
    }

    /** {@code host:port:database:user:password}, the password by reference. */
    public static Template line(String host, String port, String database, String user, SecretRef password) {
        return Template.of(prefix(host, port, database, user))
                .then(Template.secret(password, SecretForm.PGPASS));
    }

    /** Everything of a line before the password, with its last colon: what finds the line in a file. */
    public static String prefix(String host, String port, String database, String user) {
        return field(host) + ":" + field(port) + ":" + field(database) + ":" + field(user) + ":";
    }
}
