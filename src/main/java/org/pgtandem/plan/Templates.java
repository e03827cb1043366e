package org.pgtandem.plan;

import java.util.List;
import org.pgtandem.command.Template;

/** The texts of a step that may hold secrets. */
public final class Templates {

    private Templates() {}

    public static List<Template> of(Step step) {
        return switch (step) {
            case Step.Run run -> List.of(run.command().stdin());
            case Step.WriteFile file -> List.of(file.content());
            case Step.EditBlock edit -> List.of(edit.lines());
            case Step.Sql sql -> List.of(sql.sql());
            case Step.Pipe pipe -> List.of(pipe.from().stdin(), pipe.to().stdin());
            case Step.Tell tell -> List.of(tell.sql());
            case Step.Await _,Step.Scope _,Step.Attempt _ -> List.of();
        };
    }
}
