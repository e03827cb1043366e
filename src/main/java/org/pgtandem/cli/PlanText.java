package org.pgtandem.cli;

import java.util.Locale;
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

    void print(Plan plan) {
        int number = 0;
        for (Step step : plan.flat()) {
            step(++number, step);
        }
        say.line("cli.plan.steps", number);
    }

    private void step(int number, Step step) {
        StepInfo info = step.info();
        say.raw(String.format(Locale.ROOT, "%2d. %s: %s", number, info.node(), say.words(info.title())));
        say.raw("    " + say.words(info.why()));
        if (info.risk() != StepInfo.Risk.NONE && info.subject() != null) {
            say.raw("    ! " + say.words(Text.of("cli.risk." + Json.word(info.risk()), info.subject())));
        }
        StepPreview.of(step).lines().forEach(line -> say.raw("      " + line));
        say.raw("");
    }
}
