package org.pgtandem.cli;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.pgtandem.model.Finding;
import org.pgtandem.model.Text;
import org.pgtandem.plan.Plan;
import org.pgtandem.plan.Step;
import org.pgtandem.plan.StepInfo.Phase;
import org.pgtandem.run.Event;

/** Events as lines for people: a line for each step, a progress line on a terminal, the reason where one failed. */
final class EventText {

    private final Say say;
    private final Say errors;
    private final boolean terminal;
    private final Map<String, Step> steps = new HashMap<>();
    private final Set<String> planned = new HashSet<>();
    private List<Text> afterwards = List.of();
    private int ended;

    /** @param terminal whether a line may be overwritten by the next one */
    EventText(Say say, Say errors, boolean terminal) {
        this.say = say;
        this.errors = errors;
        this.terminal = terminal;
    }

    void event(Event event) {
        switch (event) {
            case Event.Found(Finding finding) -> found(finding);
            case Event.Planned(Plan plan) -> planned(plan);
            case Event.StepStarted started -> fleeting(started.step(), "…");
            case Event.Progress progress -> fleeting(progress.step(), amount(progress));
            case Event.StepEnded step -> stepEnded(step);
            case Event.Finished finished -> finished(finished);
            case Event.Line line -> line(line);
        }
    }

    private void found(Finding finding) {
        say.raw(finding.node());
        new FindingsText(say).finding(finding);
    }

    /** What proves a restore is shown; of other lines the window has a pane, here they would drown the steps. */
    private void line(Event.Line line) {
        Step step = steps.get(line.step());
        if (step != null && step.info().phase() == Phase.PROVE && line.stream() == Event.Stream.STDOUT) {
            say.raw("    " + line.text());
        }
    }

    private void planned(Plan plan) {
        afterwards = plan.afterwards();
        plan.all().forEach(step -> steps.put(step.info().id(), step));
        plan.flat().forEach(step -> planned.add(step.info().id()));
        say.line("cli.plan.steps", planned.size());
    }

    private void fleeting(String step, String more) {
        if (terminal) {
            say.fleeting(String.format(Locale.ROOT, "%s %s %s", counter(ended + 1), title(step), more));
        }
    }

    private String amount(Event.Progress progress) {
        String done = Bytes.text(progress.done(), say.locale());
        String of = progress.total() == null
                ? done
                : say.words(Text.of("cli.progress.of", done, Bytes.text(progress.total(), say.locale())));
        return progress.phase() == null ? of : of + " · " + say.words(progress.phase());
    }

    private void stepEnded(Event.StepEnded step) {
        boolean counts = !steps.containsKey(step.step()) || planned.contains(step.step());
        ended += counts ? 1 : 0;
        if (terminal) {
            say.fleeting("");
        }
        String outcome = say.words(Text.of("cli.step." + Json.word(step.outcome())));
        say.raw(String.format(say.locale(), "%s %s  %s, %.1f s", counts ? counter(ended) : "  ↩ ", title(step.step()),
                outcome,
                step.seconds()));
    }

    private void finished(Event.Finished finished) {
        if (terminal) {
            say.fleeting("");
        }
        if (finished.failure() != null) {
            errors.failure(finished.failure());
        }
        say.line("cli.finished." + Json.word(finished.outcome()),
                String.format(say.locale(), "%.1f", finished.seconds()));
        if (finished.left() != null) {
            say.line(finished.left());
        }
        if (finished.already()) {
            say.line("cli.finished.already");
        }
        if (finished.outcome() == Event.Outcome.DONE) {
            afterwards.forEach(say::line);
        }
        Event.Verified verified = finished.verified();
        if (verified != null && verified.markerSeconds() != null) {
            say.line("cli.verified.marker", String.format(say.locale(), "%.3f", verified.markerSeconds()));
        }
    }

    private String counter(int number) {
        return planned.isEmpty() ? "" : String.format(Locale.ROOT, "[%2d/%d]", number, planned.size());
    }

    private String title(String id) {
        Step step = steps.get(id);
        return step == null ? id : step.info().node() + ": " + say.words(step.info().title());
    }
}
