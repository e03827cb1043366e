package org.pgtandem.ui.review;

import java.util.stream.Collectors;
import org.pgtandem.model.Texts;
import org.pgtandem.plan.Plan;
import org.pgtandem.plan.StepPreview;

/** The plan as commands in order, each under its title and node, secrets masked. In English, as all files are. */
final class PlanScript {

    private PlanScript() {}

    static String of(Plan plan) {
        return ReviewRow.of(plan).stream().map(PlanScript::step).collect(Collectors.joining("\n"));
    }

    private static String step(ReviewRow row) {
        String head = "# " + row.number() + " on " + row.step().info().node() + ": "
                + Texts.english(row.step().info().title()) + "\n";
        return head + StepPreview.of(row.step()).lines().stream().map(line -> line + "\n")
                .collect(Collectors.joining());
    }
}
