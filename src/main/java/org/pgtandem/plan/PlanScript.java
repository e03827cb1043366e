package org.pgtandem.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.pgtandem.model.Text;

/**
 * A plan as a shell script to read and to copy from, node by node in the order of the steps. Secrets are masked, so it
 * runs only where a person puts them in; it is valid syntax for a POSIX shell.
 */
public final class PlanScript {

    private PlanScript() {}

    /** @param words puts a text into the reader's language */
    public static List<String> lines(Plan plan, Function<Text, String> words) {
        List<String> lines = new ArrayList<>(List.of("#!/bin/sh", "set -eu", "# " + plan.lab()));
        String node = "";
        for (Step step : plan.flat()) {
            if (!step.info().node().equals(node)) {
                node = step.info().node();
                lines.addAll(List.of("", "######## " + node));
            }
            lines.addAll(
                    List.of("", comment(words.apply(step.info().title())), comment(words.apply(step.info().why()))));
            lines.addAll(body(step));
        }
        return lines;
    }

    private static List<String> body(Step step) {
        List<String> lines = StepPreview.of(step).lines();
        return switch (step) {
            case Step.EditBlock _ -> lines.stream().map(PlanScript::comment).toList();
            case Step.Run run when run.output() != null -> captured(run.output(), lines);
            case Step.Sql sql when !sql.outputs().isEmpty() -> noted(sql.outputs(), lines);
            default -> lines;
        };
    }

    /** What a step puts out becomes a variable, which later steps name. */
    private static List<String> captured(String output, List<String> lines) {
        List<String> all = new ArrayList<>(List.of(output + "=$("));
        all.addAll(lines);
        all.add(")");
        return all;
    }

    /** A row is for the reader to take apart. */
    private static List<String> noted(List<String> outputs, List<String> lines) {
        List<String> all = new ArrayList<>(lines);
        outputs.forEach(name -> all.add(name + "=...   # from the row above"));
        return all;
    }

    private static String comment(String text) {
        return ("# " + text.replace("\n", "\n# ")).stripTrailing();
    }
}
