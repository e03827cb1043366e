package org.pgtandem.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.pgtandem.command.Command;
import org.pgtandem.command.RunAs;
import org.pgtandem.command.SecretForm;
import org.pgtandem.command.Shell;
import org.pgtandem.command.SqlTarget;
import org.pgtandem.command.Template;
import org.pgtandem.model.SecretRef;

/** Words and texts with holes, as bash writes them. */
final class ScriptTemplates {

    /** Where an output goes, while the words around it are quoted: a character that no command holds. */
    private static final String HOLE = "\u0001";
    /** What bash reads inside double quotes. */
    private static final Pattern EXPANDED = Pattern.compile("[\\\\\"$`]");

    private ScriptTemplates() {}

    static String quoted(String word) {
        return Shell.word(word);
    }

    /** {@code NODE PSQL}, two words. */
    static String place(SqlTarget target) {
        return quoted(target.node()) + " " + quoted(StepPreview.psql(target));
    }

    /** A command line for a node, as one word; outputs of earlier steps are put in here and not there. */
    static String word(Command command) {
        Map<String, String> outputs = command.argv().stream().flatMap(word -> word.parts().stream())
                .filter(Template.Output.class::isInstance).map(part -> ((Template.Output) part).name()).distinct()
                .collect(Collectors.toMap(name -> name, name -> HOLE + name + HOLE));
        if (outputs.isEmpty()) {
            return quoted(command.preview());
        }
        return "\"" + EXPANDED.matcher(command.with(outputs).preview()).replaceAll("\\\\$0")
                .replaceAll(HOLE + "(\\w+)" + HOLE, "\\${$1}") + "\"";
    }

    /** What stands before a command to run it as somebody else: {@code sudo -u postgres }, or nothing. */
    static String as(RunAs who) {
        String preview = Command.of(who, "x").preview();
        return quoted(preview.substring(0, preview.length() - 1));
    }

    /** The redirection and the body of a here-document. */
    static List<String> heredoc(String command, Template content) {
        List<String> lines = new ArrayList<>(List.of(command + " <<EOF"));
        lines.addAll(text(content).lines().toList());
        lines.add("EOF");
        return lines;
    }

    /** The text inside a here-document that bash expands. */
    static String text(Template content) {
        return content.parts().stream().map(part -> switch (part) {
            case Template.Literal(String literal) -> literal.replace("\\", "\\\\").replace("$", "\\$").replace("`",
                    "\\`");
            case Template.Output(String name) -> "${" + name + "}";
            case Template.Secret(SecretRef.RolePassword(String role), SecretForm form) -> "$("
                    + (form == SecretForm.SCRAM_LITERAL ? "scram_literal " : "pgpass_field ") + quoted(role) + ")";
            case Template.Secret secret -> throw new IllegalArgumentException("no plan holds " + secret.ref());
        }).collect(Collectors.joining());
    }

    static List<SecretRef> secrets(Plan plan) {
        return plan.all().stream().flatMap(step -> Templates.of(step).stream())
                .flatMap(template -> template.parts().stream())
                .filter(Template.Secret.class::isInstance).map(part -> ((Template.Secret) part).ref()).distinct()
                .toList();
    }
}
