package org.pgtandem.postgres;

import java.util.ArrayList;
import java.util.List;

/** Splits a line of pg_hba.conf into fields, and fields at commas into words. */
final class HbaTokens {

    private final String line;
    private final List<List<HbaWord>> fields = new ArrayList<>();
    private final List<HbaWord> field = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inQuotes;
    private boolean quoted;
    private boolean afterComma;

    private HbaTokens(String line) {
        this.line = line;
    }

    /** The fields; none for an empty line or a comment. */
    static List<List<HbaWord>> of(String line) {
        HbaTokens tokens = new HbaTokens(line);
        int at = 0;
        while (at < line.length() && (tokens.inQuotes || line.charAt(at) != '#')) {
            at += tokens.take(at);
        }
        tokens.endField();
        return tokens.fields;
    }

    /** Takes what stands at a place; returns how many characters that were. */
    private int take(int at) {
        char c = line.charAt(at);
        if (c == '"') {
            return quote(line.startsWith("\"\"", at));
        }
        if (inQuotes || (c != ',' && !Character.isWhitespace(c))) {
            word.append(c);
        } else if (c == ',') {
            endWord();
            afterComma = true;
        } else if (!afterComma || !word.isEmpty() || quoted) {
            endField();
        }
        return 1;
    }

    /** Two quotes inside quotes are one of the word. */
    private int quote(boolean doubled) {
        if (inQuotes && doubled) {
            word.append('"');
            return 2;
        }
        inQuotes = !inQuotes;
        quoted = true;
        return 1;
    }

    private void endWord() {
        if (!word.isEmpty() || quoted) {
            field.add(new HbaWord(word.toString(), quoted));
        }
        word.setLength(0);
        quoted = false;
    }

    private void endField() {
        endWord();
        afterComma = false;
        if (!field.isEmpty()) {
            fields.add(List.copyOf(field));
            field.clear();
        }
    }
}
