package org.pgtandem.host;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes SQL apart into its statements, so that a failed one stops those behind it, and each runs in a transaction of
 * its own as in psql. Knows strings, quoted names, dollar quotes and comments.
 */
public final class SqlStatements {

    private static final Pattern DOLLAR = Pattern.compile("\\$([A-Za-z_\\u0080-\\uffff][\\w\\u0080-\\uffff]*)?\\$");

    private final String sql;
    private final List<String> statements = new ArrayList<>();
    private int start;
    private int at;

    private SqlStatements(String sql) {
        this.sql = sql;
    }

    /** The statements in order, without their semicolons; empty ones left out. */
    public static List<String> split(String sql) {
        SqlStatements splitter = new SqlStatements(sql);
        splitter.run();
        return splitter.statements;
    }

    private void run() {
        while (at < sql.length()) {
            char next = sql.charAt(at);
            switch (next) {
                case ';' -> cut();
                case '\'' -> quoted('\'', isEscapeString());
                case '"' -> quoted('"', false);
                case '$' -> dollar();
                case '-' -> lineComment();
                case '/' -> blockComment();
                default -> at++;
            }
        }
        cut();
    }

    private void cut() {
        String statement = sql.substring(start, Math.min(at, sql.length())).strip();
        if (!statement.isEmpty()) {
            statements.add(statement);
        }
        at++;
        start = at;
    }

    private boolean isEscapeString() {
        boolean letter = at > 0 && (sql.charAt(at - 1) == 'E' || sql.charAt(at - 1) == 'e');
        return letter && (at == 1 || !Character.isLetterOrDigit(sql.charAt(at - 2)));
    }

    /** A doubled quote ends one piece and begins the next, which comes to the same. */
    private void quoted(char quote, boolean escapes) {
        at++;
        while (at < sql.length() && sql.charAt(at) != quote) {
            at += escapes && sql.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
    }

    private void dollar() {
        Matcher tag = DOLLAR.matcher(sql).region(at, sql.length());
        boolean insideName = at > 0 && Character.isUnicodeIdentifierPart(sql.charAt(at - 1));
        if (insideName || !tag.lookingAt()) {
            at++;
            return;
        }
        int end = sql.indexOf(tag.group(), tag.end());
        at = end < 0 ? sql.length() : end + tag.group().length();
    }

    private void lineComment() {
        if (!sql.startsWith("--", at)) {
            at++;
            return;
        }
        int end = sql.indexOf('\n', at);
        at = end < 0 ? sql.length() : end;
    }

    /** They nest. */
    private void blockComment() {
        if (!sql.startsWith("/*", at)) {
            at++;
            return;
        }
        int depth = 0;
        do {
            if (sql.startsWith("/*", at)) {
                depth++;
                at += 2;
            } else if (sql.startsWith("*/", at)) {
                depth--;
                at += 2;
            } else {
                at++;
            }
        } while (depth > 0 && at < sql.length());
    }
}
