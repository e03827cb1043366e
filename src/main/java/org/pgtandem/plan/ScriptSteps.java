package org.pgtandem.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.pgtandem.command.Command;

/** Steps as bash carries them out, with the functions of {@code prelude.sh}. */
final class ScriptSteps {

    private ScriptSteps() {}

    static List<String> of(Step step) {
        return switch (step) {
            case Step.Run run -> run(run);
            case Step.WriteFile file -> ScriptTemplates.heredoc("write_file " + node(step) + " "
                    + ScriptTemplates.as(file.owner()) + " " + ScriptTemplates.quoted(file.path()) + " " + file.mode(),
                    file.content());
            case Step.EditBlock edit -> edit(edit);
            case Step.Sql sql -> sql(sql);
            case Step.Pipe pipe -> List.of(tolerant(node(step), pipe.from(), pipe.okFrom()) + " |", "  on "
                    + ScriptTemplates.quoted(pipe.toNode()) + " " + ScriptTemplates.word(pipe.to()));
            case Step.Await await -> await(await);
            case Step.Tell tell -> tell(tell);
            case Step.Scope _,Step.Attempt _ -> throw new IllegalArgumentException("is walked: " + step.info().id());
        };
    }

    private static List<String> run(Step.Run run) {
        String call = tolerant(node(run), run.command(), run.okCodes());
        String before = run.output() == null ? "" : run.output() + "=$(";
        List<String> lines = new ArrayList<>();
        if (run.command().stdin().parts().isEmpty()) {
            lines.add(before + call + " </dev/null" + (run.output() == null ? "" : ")"));
            return lines;
        }
        lines.addAll(ScriptTemplates.heredoc(before + call, run.command().stdin()));
        if (run.output() != null) {
            lines.add(")");
        }
        return lines;
    }

    /** A call for which other exit codes than 0 may mean success. */
    private static String tolerant(String node, Command command, Set<Integer> okCodes) {
        String call = "on " + node + " " + ScriptTemplates.word(command);
        String others = okCodes.stream().filter(code -> code != 0).sorted().map(code -> "[ $? -eq " + code + " ]")
                .collect(Collectors.joining(" || "));
        return others.isEmpty() ? call : "{ " + call + " || " + others + "; }";
    }

    private static List<String> edit(Step.EditBlock edit) {
        List<String> lines = new ArrayList<>(ScriptTemplates.heredoc("edit_block " + node(edit) + " "
                + ScriptTemplates.as(edit.owner()) + " " + ScriptTemplates.quoted(edit.path()) + " "
                + ScriptTemplates.quoted(edit.marker()) + " " + (edit.place() == Step.Place.FIRST ? "first" : "last")
                + " " + edit.mode(), edit.lines()));
        if (edit.check() != null) {
            lines.addAll(ScriptConditions.function(edit.check()));
            lines.add("await 0 holds");
        }
        return lines;
    }

    private static List<String> sql(Step.Sql sql) {
        String call = sql.session() == null ? "sql " + ScriptTemplates.place(sql.target()) : "session_sql";
        if (sql.outputs().isEmpty()) {
            return ScriptTemplates.heredoc(call, sql.sql());
        }
        if (sql.session() == null && sql.outputs().size() == 1) {
            List<String> lines = new ArrayList<>(
                    ScriptTemplates.heredoc(sql.outputs().getFirst() + "=$(" + call, sql.sql()));
            lines.add(")");
            return lines;
        }
        List<String> lines = new ArrayList<>(ScriptTemplates.heredoc(call, sql.sql()));
        lines.add(sql.outputs().size() == 1
                ? sql.outputs().getFirst() + "=${answer%$'\\n'}"
                : "IFS=$'\\x1f' read -r -d '' " + String.join(" ", sql.outputs()) + " <<<\"$answer\" || true");
        return lines;
    }

    private static List<String> await(Step.Await await) {
        List<String> lines = new ArrayList<>(ScriptConditions.function(await.condition()));
        lines.add("await " + await.timeout().toSeconds() + " holds");
        return lines;
    }

    private static List<String> tell(Step.Tell tell) {
        List<String> lines = new ArrayList<>(ScriptTemplates.heredoc("told=$(sql "
                + ScriptTemplates.place(tell.target()), tell.sql()));
        lines.add(")");
        lines.add("if [ -n \"$told\" ]; then echo \"" + tell.code() + ": $told\" >&2; fi");
        return lines;
    }

    private static String node(Step step) {
        return ScriptTemplates.quoted(step.info().node());
    }
}
