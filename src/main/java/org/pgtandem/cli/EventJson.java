package org.pgtandem.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Finding;
import org.pgtandem.model.Text;
import org.pgtandem.model.Texts;
import org.pgtandem.plan.Step;
import org.pgtandem.run.Event;

/** Events as the objects that {@code --json} writes; always English. */
final class EventJson {

    private EventJson() {}

    static Map<String, @Nullable Object> of(Event event) {
        return switch (event) {
            case Event.Found(Finding finding) -> finding(finding);
            case Event.Planned planned -> object("type", "plan", "steps",
                    planned.plan().flat().stream().map(EventJson::step).toList());
            case Event.StepStarted started -> object("type", "step-started", "step", started.step(), "node",
                    started.node(), "time", started.at().toString());
            case Event.Line line -> object("type", "line", "step", line.step(), "node", line.node(), "stream",
                    word(line.stream()), "text", line.text());
            case Event.Progress progress -> progress(progress);
            case Event.StepEnded ended -> with(object("type", "step-ended", "step", ended.step(), "node",
                    ended.node(), "outcome", word(ended.outcome()), "seconds", rounded(ended.seconds())),
                    ended.failure());
            case Event.Finished finished -> finished(finished);
        };
    }

    static Map<String, @Nullable Object> finding(Finding finding) {
        return object("type", "finding", "node", finding.node(), "severity", word(finding.severity()), "code",
                finding.code(), "message", Texts.english(finding.message()), "hint", english(finding.hint()), "detail",
                finding.detail());
    }

    private static Map<String, @Nullable Object> step(Step step) {
        return object("id", step.info().id(), "node", step.info().node(), "title",
                Texts.english(step.info().title()));
    }

    private static Map<String, @Nullable Object> progress(Event.Progress progress) {
        return object("type", "progress", "step", progress.step(), "done", progress.done(), "total", progress.total(),
                "unit", progress.unit(), "phase", english(progress.phase()));
    }

    private static Map<String, @Nullable Object> finished(Event.Finished finished) {
        Map<String, @Nullable Object> object = object("type", "finished", "outcome", word(finished.outcome()),
                "seconds", rounded(finished.seconds()));
        Event.Verified verified = finished.verified();
        if (verified != null) {
            object.put("verified", object("streaming", verified.streaming(), "sameSystem", verified.sameSystem(),
                    "markerSeconds", verified.markerSeconds()));
        }
        return with(object, finished.failure());
    }

    private static Map<String, @Nullable Object> with(Map<String, @Nullable Object> object,
            @Nullable Failure failure) {
        if (failure != null) {
            object.put("reason", Texts.english(failure.reason()));
            object.put("untouched", english(failure.untouched()));
            object.put("hint", english(failure.hint()));
            object.put("detail", failure.detail());
        }
        return object;
    }

    private static @Nullable String english(@Nullable Text text) {
        return text == null ? null : Texts.english(text);
    }

    /** The word that stands for an enum's value in JSON. */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static double rounded(double seconds) {
        return Math.round(seconds * 1000) / 1000.0;
    }

    /** Keys and values by turns, in this order. */
    static Map<String, @Nullable Object> object(@Nullable Object... members) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (int i = 0; i < members.length; i += 2) {
            object.put(String.valueOf(members[i]), members[i + 1]);
        }
        return object;
    }
}
