package org.pgtandem.command;

/** Quoting for SQL, as PostgreSQL's quote_ident and quote_literal do it. */
public final class Sql {

    private Sql() {}

    /** A string literal. A backslash makes it an escape string, so that standard_conforming_strings does not matter. */
    public static String literal(String value) {
        refuseNul(value);
        String doubled = value.replace("'", "''");
        return doubled.indexOf('\\') < 0 ? "'" + doubled + "'" : "E'" + doubled.replace("\\", "\\\\") + "'";
    }

    /** An identifier, always quoted, so that no list of reserved words is needed. */
    public static String identifier(String name) {
        refuseNul(name);
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    private static void refuseNul(String value) {
        if (value.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("PostgreSQL's texts hold no NUL");
        }
    }
}
