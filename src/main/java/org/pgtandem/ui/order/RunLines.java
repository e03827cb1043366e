package org.pgtandem.ui.order;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pgtandem.run.Event;
import org.pgtandem.ui.kit.LogLine;
import org.pgtandem.ui.kit.LogLine.Level;

/** Turns what nodes say into lines of a log pane: a tag for the stream or PostgreSQL's severity, and how loud it is. */
public final class RunLines {

    /** PostgreSQL's severities, and the words that a Russian server writes in their place. */
    private static final Map<String, String> RUSSIAN = Map.ofEntries(Map.entry("СООБЩЕНИЕ", "LOG"),
            Map.entry("ЗАМЕЧАНИЕ", "NOTICE"), Map.entry("ПРЕДУПРЕЖДЕНИЕ", "WARNING"), Map.entry("ОШИБКА", "ERROR"),
            Map.entry("ВАЖНО", "FATAL"), Map.entry("ПАНИКА", "PANIC"), Map.entry("ПОДРОБНОСТИ", "DETAIL"),
            Map.entry("ПОДСКАЗКА", "HINT"), Map.entry("ОПЕРАТОР", "STATEMENT"), Map.entry("КОНТЕКСТ", "CONTEXT"));
    private static final Pattern SEVERITY = Pattern.compile("(?:^|.*?[\\s\\]])("
            + "LOG|NOTICE|INFO|WARNING|ERROR|FATAL|PANIC|DETAIL|HINT|STATEMENT|CONTEXT|" + String.join("|",
                    RUSSIAN.keySet())
            + "):\\s+(.*)");
    private static final Pattern TROUBLE = Pattern.compile("\\b(error|fatal|failed|denied)\\b|ошибка|важно",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final ZoneId zone;

    public RunLines(ZoneId zone) {
        this.zone = zone;
    }

    public LogLine line(Event.Line event) {
        String time = time(event.at());
        return switch (event.stream()) {
            case COMMAND -> LogLine.output(time, "$", event.text(), Level.PLAIN);
            case STDOUT -> LogLine.output(time, "", event.text(), Level.PLAIN);
            case STDERR -> LogLine.output(time, "stderr", event.text(),
                    TROUBLE.matcher(event.text()).find() ? Level.WARNING : Level.STDERR);
            case LOG -> server(time, event.text());
        };
    }

    public String time(Instant at) {
        return TIME.format(at.atZone(zone));
    }

    private static LogLine server(String time, String text) {
        Matcher matcher = SEVERITY.matcher(text);
        if (!matcher.matches()) {
            return LogLine.output(time, "", text, Level.PLAIN);
        }
        String severity = RUSSIAN.getOrDefault(matcher.group(1), matcher.group(1));
        return LogLine.output(time, severity, matcher.group(2), level(severity));
    }

    private static Level level(String severity) {
        return switch (severity) {
            case "WARNING" -> Level.WARNING;
            case "ERROR", "FATAL", "PANIC" -> Level.ERROR;
            default -> Level.PLAIN;
        };
    }
}
