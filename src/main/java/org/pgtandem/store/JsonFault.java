package org.pgtandem.store;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Text;

/**
 * Finds out what a person did wrong in a text that the parser has refused, as a person would say it: the comma that is
 * missing, the quote or bracket that is not closed. The parser stumbles later, and says so in English alone.
 */
final class JsonFault {

    private static final Set<String> WORDS = Set.of("true", "false", "null");
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?");
    private static final Pattern ESCAPE = Pattern.compile("[\"\\\\/bfnrt]|u[0-9a-fA-F]{4}");

    /** A fault and its place. */
    record Fault(Place place, Text why) {}

    /** What may come next. */
    private enum Next {
        VALUE, KEY, COLON, COMMA
    }

    /** A bracket that is not closed yet. */
    private record Open(char bracket, int at) {
        boolean isClosedBy(char closing) {
            return closing == (bracket == '{' ? '}' : ']');
        }
    }

    private final String text;
    private final Deque<Open> open = new ArrayDeque<>();
    private Next next = Next.VALUE;
    private int at;
    /** Behind the last thing that stands there, where a comma would be. */
    private int behind;
    /** The comma that waits for something to follow; -1 where none does. */
    private int comma = -1;
    private String key = "";
    private @Nullable Fault fault;

    private JsonFault(String text) {
        this.text = text;
    }

    /** The first fault; empty where nothing usual is wrong. */
    static Optional<Fault> find(String text) {
        return Optional.ofNullable(new JsonFault(text).found());
    }

    private @Nullable Fault found() {
        skip();
        while (fault == null && at < text.length() && !(next == Next.COMMA && open.isEmpty())) {
            one(text.charAt(at));
            skip();
        }
        if (fault == null && at >= text.length() && !open.isEmpty()) {
            Open last = open.peek();
            Place place = place(last.at);
            fault(behind, "lab.json.unclosed", Character.toString(last.bracket), Integer.toString(place.line()),
                    Integer.toString(place.column()));
        }
        return fault;
    }

    private void one(char c) {
        if (c == '#') {
            fault(at, "lab.json.hash");
        } else if (next == Next.COLON) {
            expect(c, ':', Next.VALUE, "lab.json.colon", key);
        } else if (c == '}' || c == ']') {
            close(c);
        } else if (next == Next.COMMA) {
            comma = at;
            expect(c, ',', inObject() ? Next.KEY : Next.VALUE, "lab.json.comma");
        } else {
            item(c);
            comma = -1;
        }
    }

    private void close(char c) {
        Open last = open.peek();
        if (last == null || (next == Next.VALUE && inObject())) {
            fault(at, "lab.json.here", Character.toString(c));
        } else if (comma >= 0) {
            fault(comma, "lab.json.trailing", Character.toString(c));
        } else if (!last.isClosedBy(c)) {
            Place place = place(last.at);
            fault(at, "lab.json.mismatch", Character.toString(c), Character.toString(last.bracket),
                    Integer.toString(place.line()), Integer.toString(place.column()));
        } else {
            open.pop();
            pass(1, Next.COMMA);
        }
    }

    private void expect(char c, char wanted, Next then, String otherwise, Object... args) {
        if (c == wanted) {
            pass(1, then);
        } else {
            fault(behind, otherwise, args);
        }
    }

    private void item(char c) {
        switch (c) {
            case '"' -> string();
            case '\'' -> fault(at, "lab.json.quotes");
            case '{', '[' -> {
                if (next == Next.KEY) {
                    fault(at, "lab.json.key", Character.toString(c));
                    return;
                }
                open.push(new Open(c, at));
                pass(1, c == '{' ? Next.KEY : Next.VALUE);
            }
            default -> word();
        }
    }

    private void string() {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != '"') {
            char c = text.charAt(end);
            if (c == '\n' || c == '\r') {
                break;
            }
            if (c < ' ') {
                fault(end, "lab.json.control");
                return;
            }
            if (c == '\\' && !ESCAPE.matcher(text).region(end + 1, text.length()).lookingAt()) {
                fault(end, "lab.json.escape");
                return;
            }
            end += c == '\\' ? 2 : 1;
        }
        if (end >= text.length() || text.charAt(end) != '"') {
            fault(at, "lab.json.string");
            return;
        }
        boolean isKey = next == Next.KEY;
        key = text.substring(at + 1, end);
        pass(end + 1 - at, isKey ? Next.COLON : Next.COMMA);
    }

    private void word() {
        int end = at;
        while (end < text.length() && " \t\r\n,:{}[]\"#/".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String word = text.substring(at, Math.max(end, at + 1));
        if (next == Next.KEY) {
            fault(at, "lab.json.key", word);
        } else if (NUMBER.matcher(word).matches() || WORDS.contains(word)) {
            pass(word.length(), Next.COMMA);
        } else {
            fault(at, word.matches("[-+.\\d].*") ? "lab.json.number" : "lab.json.word", word);
        }
    }

    private boolean inObject() {
        return !open.isEmpty() && open.peek().bracket == '{';
    }

    private void pass(int length, Next then) {
        at += length;
        behind = at;
        next = then;
    }

    /** White space and comments. */
    private void skip() {
        while (fault == null && at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else if (text.startsWith("//", at)) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (text.startsWith("/*", at)) {
                int end = text.indexOf("*/", at + 2);
                if (end < 0) {
                    fault(at, "lab.json.comment");
                }
                at = end + 2;
            } else {
                return;
            }
        }
    }

    private void fault(int where, String why, Object... args) {
        fault = new Fault(place(where), Text.of(why, args));
    }

    private Place place(int where) {
        int line = (int) text.substring(0, where).chars().filter(c -> c == '\n').count() + 1;
        return new Place(line, where - text.lastIndexOf('\n', where - 1));
    }
}
