package org.pgtandem.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.pgtandem.model.SecretRef;
import org.pgtandem.model.Text;
import org.pgtandem.plan.StepInfo.Risk;

/**
 * A plan as a bash script that does the same from a person's computer, through ssh. It holds no secret: passwords come
 * from the environment or are asked for. What is done already is left out, as in a run.
 */
public final class PlanScript {

    private static final List<String> PRELUDE = Resource.text("prelude.sh").lines().toList();

    private PlanScript() {}

    /** @param words puts a text into the reader's language */
    public static List<String> lines(Plan plan, Function<Text, String> words) {
        List<String> lines = new ArrayList<>(PRELUDE);
        ScriptTemplates.secrets(plan).stream().filter(SecretRef.RolePassword.class::isInstance)
                .map(ref -> "password " + ((SecretRef.RolePassword) ref).role()).distinct().forEach(lines::add);
        plan.steps().forEach(step -> add(step, words, lines));
        return lines;
    }

    private static void add(Step step, Function<Text, String> words, List<String> lines) {
        StepInfo info = step.info();
        lines.addAll(List.of("", comment(info.node() + ": " + words.apply(info.title())),
                comment(words.apply(info.why()))));
        if (info.risk() == Risk.REPLACES_DATA) {
            lines.add(comment("!!! " + info.subject()));
        }
        Condition already = info.already();
        if (already == null || !ScriptConditions.canTell(already)) {
            body(step, words, lines);
            return;
        }
        lines.addAll(ScriptConditions.ifHolds(already));
        lines.add("  echo " + ScriptTemplates.quoted("already: " + info.id()));
        lines.add("else");
        body(step, words, lines);
        lines.add("fi");
    }

    private static void body(Step step, Function<Text, String> words, List<String> lines) {
        if (!(step instanceof Step.Scope scope)) {
            lines.addAll(ScriptSteps.of(step));
            return;
        }
        if (scope.session() != null) {
            lines.add("session_open " + ScriptTemplates.place(scope.session().target()));
        }
        if (scope.closing() != null) {
            lines.add("closing() {");
            add(scope.closing(), words, lines);
            lines.addAll(List.of("}", "trap closing EXIT"));
        }
        scope.steps().forEach(inner -> add(inner, words, lines));
        if (scope.closing() != null) {
            lines.addAll(List.of("trap - EXIT", "closing"));
        }
        if (scope.session() != null) {
            lines.add("session_close");
        }
    }

    private static String comment(String text) {
        return ("# " + text.replace("\n", "\n# ")).stripTrailing();
    }
}
