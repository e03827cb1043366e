package org.pgtandem.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pgtandem.command.ResourceText;
import org.pgtandem.model.SecretRef;
import org.pgtandem.model.Text;
import org.pgtandem.plan.StepInfo.Risk;

/**
 * A plan as a bash script that does the same from a person's computer, through ssh. It holds no secret: passwords come
 * from the environment or are asked for. What is done already is left out, as in a run, and data is replaced or
 * deleted only on a node whose name a person types, or has put into the environment.
 */
public final class PlanScript {

    private static final List<String> PRELUDE = ResourceText.of(PlanScript.class, "prelude.sh").lines().toList();

    private final Function<Text, String> words;
    private final List<String> lines = new ArrayList<>(PRELUDE);
    /** Functions that close what is open, the innermost first. */
    private final Deque<String> open = new ArrayDeque<>();

    private PlanScript(Function<Text, String> words) {
        this.words = words;
    }

    /** @param words puts a text into the reader's language */
    public static List<String> lines(Plan plan, Function<Text, String> words) {
        PlanScript script = new PlanScript(words);
        ScriptTemplates.secrets(plan).stream().filter(SecretRef.RolePassword.class::isInstance)
                .map(ref -> "password " + ((SecretRef.RolePassword) ref).role()).distinct().forEach(script.lines::add);
        stepsThat(Risk.REPLACES_DATA, plan).forEach(step -> script.ask("confirm", step));
        List<Step> deletions = stepsThat(Risk.DELETES, plan);
        deletions.forEach(step -> script.ask("deletion", step));
        if (!deletions.isEmpty()) {
            script.lines.add("confirm_deletions");
        }
        plan.steps().forEach(script::add);
        return script.lines;
    }

    private static List<Step> stepsThat(Risk risk, Plan plan) {
        return plan.flat().stream().filter(step -> step.info().risk() == risk).toList();
    }

    /** Before anything is begun, as in a run; not where it is done already. */
    private void ask(String function, Step step) {
        StepInfo info = step.info();
        String call = function + " " + ScriptTemplates.quoted(info.node()) + " "
                + ScriptTemplates.quoted(String.valueOf(info.subject()));
        if (info.already() == null || !ScriptConditions.canTell(info.already())) {
            lines.add(call);
            return;
        }
        lines.addAll(ScriptConditions.ifHolds(info.already()));
        lines.addAll(List.of("  :", "else", call, "fi"));
    }

    private void add(Step step) {
        StepInfo info = step.info();
        lines.addAll(List.of("", comment(info.node() + ": " + words.apply(info.title())),
                comment(words.apply(info.why()))));
        if (info.risk() == Risk.REPLACES_DATA || info.risk() == Risk.DELETES) {
            lines.add(comment("!!! " + info.subject()));
        }
        Condition already = info.already();
        if (already == null || !ScriptConditions.canTell(already)) {
            body(step);
            return;
        }
        lines.addAll(ScriptConditions.ifHolds(already));
        lines.add("  echo " + ScriptTemplates.quoted("already: " + info.id()));
        lines.add("else");
        body(step);
        lines.add("fi");
    }

    private void body(Step step) {
        switch (step) {
            case Step.Scope scope -> scope(scope);
            case Step.Attempt attempt -> attempt(attempt);
            default -> lines.addAll(ScriptSteps.of(step));
        }
    }

    /** In a shell of its own, since bash forgets "set -e" wherever it is to look at a status. */
    private void attempt(Step.Attempt attempt) {
        lines.addAll(List.of("set +e", "(", "set -e"));
        attempt.steps().forEach(this::add);
        lines.addAll(List.of(")", "attempted=$?", "set -e", "if [ \"$attempted\" -ne 0 ]; then"));
        attempt.onFailure().forEach(step -> undo(attempt, step));
        lines.addAll(List.of("exit \"$attempted\"", "fi"));
    }

    private void undo(Step.Attempt attempt, Step step) {
        if (!attempt.onlyShows(step)) {
            add(step);
            return;
        }
        lines.add("set +e");
        add(step);
        lines.add("set -e");
    }

    private void scope(Step.Scope scope) {
        if (scope.session() != null) {
            lines.add("session_open " + ScriptTemplates.place(scope.session().target()));
        }
        if (scope.closing() != null) {
            open(scope.closing());
        }
        scope.steps().forEach(this::add);
        if (scope.closing() != null) {
            close();
        }
        if (scope.session() != null) {
            lines.add("session_close");
        }
    }

    /** From here on the closing step is carried out when the script ends, before those of the scopes around it. */
    private void open(Step closing) {
        String name = "close_" + closing.info().id().replaceAll("[^A-Za-z0-9]", "_");
        lines.add(name + "() {");
        add(closing);
        lines.add("}");
        open.addFirst(name);
        lines.add(trap());
    }

    private void close() {
        String name = open.removeFirst();
        lines.addAll(List.of(trap(), name));
    }

    /** One closing that fails does not keep the others from being carried out. */
    private String trap() {
        return open.isEmpty()
                ? "trap - EXIT"
                : "trap '" + open.stream().map(name -> name + " || true").collect(Collectors.joining("; ")) + "' EXIT";
    }

    private static String comment(String text) {
        return ("# " + text.replace("\n", "\n# ")).stripTrailing();
    }
}
