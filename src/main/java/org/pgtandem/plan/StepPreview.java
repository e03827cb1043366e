package org.pgtandem.plan;

import java.util.ArrayList;
import java.util.List;
import org.pgtandem.command.Command;
import org.pgtandem.command.Shell;
import org.pgtandem.command.SqlTarget;
import org.pgtandem.command.Template;

/**
 * A step as people would type it on its node, secrets masked.
 *
 * @param lines of a shell, in order; empty for a scope, which is what it holds, and for an attempt what undoes it
 */
public record StepPreview(List<String> lines) {

    public StepPreview {
        lines = List.copyOf(lines);
    }

    public static StepPreview of(Step step) {
        return new StepPreview(switch (step) {
            case Step.Run run -> command(run.command());
            case Step.WriteFile file -> writeFile(file);
            case Step.EditBlock edit -> editBlock(edit);
            case Step.Sql sql -> sql(sql.target(), sql.sql());
            case Step.Pipe pipe -> pipe(pipe);
            case Step.Await await -> condition(await.condition());
            case Step.Tell tell -> sql(tell.target(), tell.sql());
            case Step.Attempt attempt -> undoing(attempt);
            case Step.Scope _ -> List.of();
        });
    }

    /** What an attempt holds is shown step by step; here stands only what undoes it. */
    private static List<String> undoing(Step.Attempt attempt) {
        List<String> lines = new ArrayList<>(List.of("# only if one of its steps fails:"));
        attempt.onFailure().forEach(step -> lines.addAll(of(step).lines()));
        return lines;
    }

    private static List<String> command(Command command) {
        return command.stdin().parts().isEmpty()
                ? command.preview().lines().toList()
                : heredoc(command.preview(), command.stdin());
    }

    private static List<String> writeFile(Step.WriteFile file) {
        if (file.content().parts().isEmpty() || file.content().masked().isEmpty()) {
            return List.of(Command.of(file.owner(), "touch", file.path()).preview());
        }
        return heredoc(Command.of(file.owner(), "tee", file.path()).preview() + " > /dev/null", file.content());
    }

    private static List<String> editBlock(Step.EditBlock edit) {
        if (edit.lines().parts().isEmpty()) {
            return List.of("# " + edit.path() + ", taken out:", "# BEGIN " + edit.marker(), "# END " + edit.marker());
        }
        List<String> lines = new ArrayList<>();
        lines.add("# " + edit.path() + (edit.place() == Step.Place.FIRST ? ", first lines:" : ", last lines:"));
        lines.add("# BEGIN " + edit.marker());
        edit.lines().masked().lines().forEach(lines::add);
        lines.add("# END " + edit.marker());
        return lines;
    }

    private static List<String> sql(SqlTarget target, Template sql) {
        List<String> statements = sql.masked().strip().lines().toList();
        String psql = psql(target);
        return statements.size() == 1 && !psql.isEmpty() && statements.getFirst().indexOf('\'') < 0
                ? List.of(psql + " -c " + Shell.word(statements.getFirst()))
                : heredoc(psql, sql);
    }

    /** The words that open psql as the cluster's owner. */
    static String psql(SqlTarget target) {
        List<String> words = new ArrayList<>(List.of(target.binDir() == null ? "psql" : target.binDir() + "/psql"));
        if (target.socketDir() != null || target.binDir() == null) {
            words.addAll(List.of("-h", target.socketDir() == null ? "127.0.0.1" : target.socketDir()));
        }
        words.addAll(List.of("-p", Integer.toString(target.port()), "-d", target.database()));
        return Command.of(target.owner(), words).preview();
    }

    private static List<String> pipe(Step.Pipe pipe) {
        return (pipe.from().preview() + " |\n  ssh " + Shell.word(pipe.toNode()) + " "
                + Shell.word(pipe.to().preview())).lines().toList();
    }

    private static List<String> condition(Condition condition) {
        return switch (condition) {
            case Condition.SqlIs sql -> sql(sql.target(), sql.sql());
            case Condition.CommandIs is -> command(is.command());
            case Condition.All all -> all.conditions().stream().flatMap(one -> condition(one).stream()).toList();
        };
    }

    private static List<String> heredoc(String command, Template content) {
        List<String> lines = new ArrayList<>();
        lines.add(command + " <<'EOF'");
        content.masked().lines().forEach(lines::add);
        lines.add("EOF");
        return lines;
    }
}
