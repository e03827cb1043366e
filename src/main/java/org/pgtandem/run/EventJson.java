package org.pgtandem.run;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Finding;
import org.pgtandem.model.Text;
import org.pgtandem.model.Texts;
import org.pgtandem.plan.Plan;
import org.pgtandem.plan.Step;
import org.pgtandem.run.Event.Verified;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Events as the contract's JSON objects, in English. A value that is not known is null. */
public final class EventJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private EventJson() {}

    /** The event as one JSON object. */
    public static ObjectNode of(Event event) {
        return switch (event) {
            case Event.Planned planned -> plan(planned.plan());
            case Event.StepStarted started -> step("step-started", started.step(), started.node())
                    .put("time", started.at().toString());
            case Event.Line line -> step("line", line.step(), line.node()).put("stream", word(line.stream()))
                    .put("text", line.text());
            case Event.Progress progress -> progress(progress);
            case Event.StepEnded ended -> ended(ended);
            case Event.Found(Finding finding) -> finding(finding);
            case Event.Finished finished -> finished(finished);
        };
    }

    private static ObjectNode finding(Finding finding) {
        ObjectNode json = typed("finding").put("node", finding.node()).put("severity", word(finding.severity()))
                .put("code", finding.code()).put("message", Texts.english(finding.message()))
                .put("hint", english(finding.hint())).put("detail", finding.detail());
        return finding.command() == null ? json : json.put("command", finding.command());
    }

    private static ObjectNode plan(Plan plan) {
        ObjectNode json = typed("plan").put("lab", plan.lab());
        ArrayNode steps = json.putArray("steps");
        for (Step step : plan.flat()) {
            steps.addObject().put("id", step.info().id()).put("node", step.info().node()).put("title",
                    Texts.english(step.info().title()));
        }
        if (!plan.afterwards().isEmpty()) {
            ArrayNode afterwards = json.putArray("afterwards");
            plan.afterwards().forEach(text -> afterwards.add(Texts.english(text)));
        }
        return json;
    }

    private static ObjectNode progress(Event.Progress progress) {
        return typed("progress").put("step", progress.step()).put("done", progress.done())
                .put("total", progress.total()).put("unit", progress.unit()).put("phase", english(progress.phase()));
    }

    private static ObjectNode ended(Event.StepEnded ended) {
        ObjectNode json = step("step-ended", ended.step(), ended.node()).put("outcome", word(ended.outcome()))
                .put("seconds", rounded(ended.seconds()));
        addFailure(json, ended.failure());
        return json;
    }

    private static ObjectNode finished(Event.Finished finished) {
        ObjectNode json = typed("finished").put("outcome", word(finished.outcome())).put("seconds",
                rounded(finished.seconds()));
        Verified verified = finished.verified();
        if (verified != null) {
            json.putObject("verified").put("streaming", verified.streaming()).put("sameSystem", verified.sameSystem())
                    .put("markerSeconds", verified.markerSeconds());
        }
        if (finished.already()) {
            json.put("already", true);
        }
        addFailure(json, finished.failure());
        if (finished.left() != null) {
            json.put("left", Texts.english(finished.left()));
        }
        return json;
    }

    private static void addFailure(ObjectNode json, @Nullable Failure failure) {
        if (failure != null) {
            json.put("reason", Texts.english(failure.reason())).put("detail", failure.detail())
                    .put("untouched", english(failure.untouched())).put("hint", english(failure.hint()));
        }
    }

    private static ObjectNode step(String type, String step, String node) {
        return typed(type).put("step", step).put("node", node);
    }

    private static ObjectNode typed(String type) {
        return JSON.createObjectNode().put("type", type);
    }

    private static @Nullable String english(@Nullable Text text) {
        return text == null ? null : Texts.english(text);
    }

    private static double rounded(double seconds) {
        return Math.round(seconds * 1000) / 1000.0;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
