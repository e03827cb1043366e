package org.pgtandem.plan;

import java.util.Optional;
import java.util.stream.Collectors;
import org.pgtandem.plan.StepInfo.Risk;

/** A plan that reads like a shell script, with what guards each step. */
final class ReadablePlan {

    private static final String DONE = "the standby streams";

    private ReadablePlan() {}

    static String of(Plan plan) {
        String steps = plan.flat().stream().map(ReadablePlan::step).collect(Collectors.joining("\n"));
        Optional<String> done = plan.flat().stream().map(step -> step.info().already())
                .filter(Condition.All.class::isInstance)
                .findFirst().map(ReadablePlan::spelt);
        return done.map(means -> "### " + DONE + " means: " + means + "\n\n").orElse("") + steps;
    }

    private static String step(Step step) {
        StepInfo info = step.info();
        StringBuilder text = new StringBuilder("### " + info.phase() + " " + info.node() + ": " + info.id() + "\n");
        if (info.risk() != Risk.NONE) {
            text.append("# RISK ").append(info.risk()).append(": ").append(info.subject()).append('\n');
        }
        if (info.already() != null) {
            text.append("# unless ").append(info.already() instanceof Condition.All ? DONE : spelt(info.already()))
                    .append('\n');
        }
        StepPreview.of(step).lines().forEach(line -> text.append(line).append('\n'));
        return text.append(more(step)).toString();
    }

    private static String more(Step step) {
        return switch (step) {
            case Step.Await await -> "# until " + spelt(await.condition()) + ", " + await.timeout().toSeconds()
                    + " s at most\n";
            case Step.Scope scope -> (scope.session() == null
                    ? "# brings to an end, whatever happens, "
                    : "# keeps the session " + scope.session().name() + " open over ")
                    + scope.steps().stream().map(inner -> inner.info().id()).toList() + "\n";
            case Step.EditBlock edit when edit.check() != null -> "# put back unless " + spelt(edit.check())
                    + "\n";
            case Step.Sql sql when !sql.outputs().isEmpty() -> "# puts out " + sql.outputs() + "\n";
            default -> "";
        };
    }

    private static String spelt(Condition condition) {
        return switch (condition) {
            case Condition.All all -> all.conditions().stream().map(ReadablePlan::spelt)
                    .collect(Collectors.joining("\n#    and "));
            case Condition.SqlIs sql -> sql.target().node() + " says " + expected(sql.expected()) + " to: "
                    + sql.sql().masked().strip().replaceAll("\\s+", " ");
            case Condition.CommandIs is -> is.node() + " says " + expected(is.expected()) + " to: "
                    + is.command().preview().replaceAll("\\s+", " ");
        };
    }

    private static String expected(Condition.Expected expected) {
        return switch (expected) {
            case Condition.Equal(String text) -> text;
            case Condition.OneOf(var texts) -> String.join("/", texts.stream().sorted().toList());
            case Condition.Succeeds() -> "yes";
            case Condition.ScramOf(var secret) -> "the verifier of " + secret;
        };
    }
}
