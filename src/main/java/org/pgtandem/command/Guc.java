package org.pgtandem.command;

/** Lines of postgresql.conf and its like, https://www.postgresql.org/docs/current/config-setting.html. */
public final class Guc {

    private Guc() {}

    /** {@code name = 'value'}; the value always quoted, so that no list of plain words is needed. */
    public static String line(String name, String value) {
        if (value.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("PostgreSQL's settings hold no NUL");
        }
        String escaped = value.replace("\\", "\\\\").replace("'", "''").replace("\n", "\\n").replace("\r", "\\r");
        return name + " = '" + escaped + "'";
    }
}
