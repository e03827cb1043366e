package org.pgtandem.run;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Text;
import org.pgtandem.model.Texts;

/** Events as lines of a log for people, in English. */
final class EventLog {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS")
            .withZone(ZoneOffset.UTC);

    private EventLog() {}

    /** The lines of an event; none for progress, of which the log would be full. */
    static List<String> lines(Event event) {
        return switch (event) {
            case Event.Found(var finding) -> List.of(
                    finding.severity() + " " + finding.node() + ": " + Texts.english(finding.message()));
            case Event.Planned planned -> List.of("Plan of " + planned.plan().lab() + ": "
                    + planned.plan().flat().size() + " steps, times are UTC");
            case Event.StepStarted started -> List.of("", at(started.at(), started.node(), "=== " + started.step()));
            case Event.Line line -> List.of(at(line.at(), line.node(), mark(line.stream()) + line.text()));
            case Event.Progress _ -> List.of();
            case Event.StepEnded ended -> with(ended.failure(), at(ended.at(), ended.node(),
                    String.format(Locale.ROOT, "=== %s: %s after %.3f s", ended.step(), word(ended.outcome()),
                            ended.seconds())));
            case Event.Finished finished -> with(finished.failure(), "",
                    String.format(Locale.ROOT, "%s after %.3f s", word(finished.outcome()), finished.seconds()));
        };
    }

    private static String at(Instant time, String node, String text) {
        return TIME.format(time) + " " + node + " " + text;
    }

    private static String mark(Event.Stream stream) {
        return switch (stream) {
            case COMMAND -> "$ ";
            case STDOUT -> "  ";
            case STDERR -> "! ";
            case LOG -> "> ";
        };
    }

    private static List<String> with(@Nullable Failure failure, String... first) {
        List<String> lines = new ArrayList<>(List.of(first));
        if (failure != null) {
            Stream.of(failure.reason(), failure.untouched(), failure.hint()).filter(text -> text != null)
                    .map((Text text) -> "    " + Texts.english(text)).forEach(lines::add);
            Stream.ofNullable(failure.detail()).flatMap(String::lines).map(line -> "    | " + line)
                    .forEach(lines::add);
        }
        return lines;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
