package org.pgtandem.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.pgtandem.command.Template;

/** Conditions as bash asks them. */
final class ScriptConditions {

    private ScriptConditions() {}

    /** Whether a script can tell: it cannot compare a verifier. */
    static boolean canTell(Condition condition) {
        return switch (condition) {
            case Condition.SqlIs sql -> !(sql.expected() instanceof Condition.ScramOf);
            case Condition.CommandIs is -> !(is.expected() instanceof Condition.ScramOf);
            case Condition.All all -> all.conditions().stream().allMatch(ScriptConditions::canTell);
        };
    }

    /** {@code if …; then}, with its here-documents. */
    static List<String> ifHolds(Condition condition) {
        return around("if ", condition, "; then");
    }

    /** A function {@code holds} that succeeds where the condition holds. */
    static List<String> function(Condition condition) {
        List<String> lines = new ArrayList<>(List.of("holds() {"));
        lines.addAll(around("", condition, ""));
        lines.add("}");
        return lines;
    }

    private static List<String> around(String before, Condition condition, String after) {
        List<String> bodies = new ArrayList<>();
        List<String> lines = new ArrayList<>(List.of(before + head(condition, bodies) + after));
        lines.addAll(bodies);
        return lines;
    }

    private static String head(Condition condition, List<String> bodies) {
        return switch (condition) {
            case Condition.All all -> all.conditions().stream().map(one -> head(one, bodies))
                    .collect(Collectors.joining(" && "));
            case Condition.CommandIs is -> "command_is " + ScriptTemplates.quoted(is.node()) + " "
                    + ScriptTemplates.word(is.command()) + answers(is.expected());
            case Condition.SqlIs sql -> {
                addBody(sql.sql(), bodies);
                yield "sql_is " + ScriptTemplates.place(sql.target()) + answers(sql.expected()) + " <<EOF";
            }
        };
    }

    private static void addBody(Template sql, List<String> bodies) {
        bodies.addAll(ScriptTemplates.text(sql).lines().toList());
        bodies.add("EOF");
    }

    private static String answers(Condition.Expected expected) {
        return switch (expected) {
            case Condition.Equal(String text) -> " " + ScriptTemplates.quoted(text);
            case Condition.OneOf(var texts) -> texts.stream().sorted().map(text -> " " + ScriptTemplates.quoted(text))
                    .collect(Collectors.joining());
            case Condition.Succeeds() -> "";
            case Condition.ScramOf _ -> throw new IllegalArgumentException("a script cannot tell");
        };
    }
}
