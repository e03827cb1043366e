package org.pgtandem.ui.kit;

/**
 * One line for a log pane.
 *
 * @param time  of day, as shown; empty where it is that of the line before
 * @param tag   {@code $} for a command, {@code stderr}, or PostgreSQL's severity
 * @param level colours the tag, and decides what "Warnings" shows
 */
public record LogLine(Kind kind, String time, String tag, String text, Level level) {

    /** What the line is: output, the head of a step, or a remark of ours on the line before. */
    public enum Kind {
        OUTPUT, STEP, NOTE
    }

    /** How loud. STDERR is a stream, not a severity: many programs write their progress there. */
    public enum Level {
        PLAIN, STDERR, WARNING, ERROR
    }

    public static LogLine output(String time, String tag, String text, Level level) {
        return new LogLine(Kind.OUTPUT, time, tag, text, level);
    }

    /** A rule across the pane with a step's number and title. */
    public static LogLine step(String title) {
        return new LogLine(Kind.STEP, "", "", title, Level.PLAIN);
    }

    /** Our remark on the line before, such as why a FATAL was expected. */
    public static LogLine note(String text) {
        return new LogLine(Kind.NOTE, "", "", text, Level.PLAIN);
    }

    boolean loud() {
        return level == Level.WARNING || level == Level.ERROR;
    }

    /** As it goes to the clipboard: columns apart by one space. */
    String asText() {
        return switch (kind) {
            case OUTPUT -> String.join(" ", time, tag, text).strip();
            case STEP -> "-- " + text;
            case NOTE -> "   (" + text + ")";
        };
    }
}
