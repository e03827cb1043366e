package org.pgtandem.run;

import org.pgtandem.plan.Step;

/** Does what a step says; scopes and attempts are not among them, since they hold other steps. */
final class Actions {

    private final RunContext context;

    Actions(RunContext context) {
        this.context = context;
    }

    Ending perform(Step step) {
        return switch (step) {
            case Step.Run run -> new CommandAction(context).perform(run);
            case Step.WriteFile file -> new FileAction(context).write(file);
            case Step.EditBlock edit -> new FileAction(context).edit(edit);
            case Step.Sql sql -> new SqlAction(context).perform(sql);
            case Step.Pipe pipe -> new PipeAction(context).perform(pipe);
            case Step.Await await -> new AwaitAction(context).perform(await);
            case Step.Tell tell -> new SqlAction(context).tell(tell);
            case Step.Scope _,Step.Attempt _ -> throw new IllegalArgumentException("is walked: " + step.info().id());
        };
    }
}
