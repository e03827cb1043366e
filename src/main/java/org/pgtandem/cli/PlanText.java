package org.pgtandem.cli;

import java.util.Locale;
import java.util.Set;
import org.pgtandem.model.Text;
import org.pgtandem.plan.Plan;
import org.pgtandem.plan.Step;
import org.pgtandem.plan.StepInfo;
import org.pgtandem.plan.StepPreview;

/** A plan for people to read before they agree to it. */
final class PlanText {

    private final Say say;

    PlanText(Say say) {
        this.say = say;
    }

    /** @param done ids of the steps that a run would find done */
    void print(Plan plan, Set<String> done) {
        int number = 0;
        for (Step step : plan.flat()) {
            step(++number, step, done.contains(step.info().id()));
        }
        say.line("cli.plan.steps", number);
        if (!done.isEmpty()) {
            say.line("cli.plan.done", done.size());
        }
    }

    private void step(int number, Step step, boolean done) {
        StepInfo info = step.info();
        say.raw(String.format(Locale.ROOT, "%2d. %s: %s", number, info.node(), say.words(info.title()))
                + (done ? "  [" + say.words(Text.of("cli.step.already")) + "]" : ""));
        say.raw("    " + say.words(info.why()));
        if (info.risk() != StepInfo.Risk.NONE && info.subject() != null) {
            say.raw("    ! " + say.words(Text.of("cli.risk." + Json.word(info.risk()), info.subject())));
        }
        StepPreview.of(step).lines().forEach(line -> say.raw("      " + line));
        say.raw("");
    }
}
