package org.pgtandem.run;

import org.pgtandem.model.Result;
import org.pgtandem.plan.Step;

/** Runs a command on its node. */
final class CommandAction {

    private final RunContext context;

    CommandAction(RunContext context) {
        this.context = context;
    }

    Ending perform(Step.Run run) {
        String node = run.info().node();
        try (ProgressPoller progress = ProgressPoller.start(run.info().id(), run.progress(), context)) {
            Result<Exit> exit = new Processes(context).telling(run.info().id(), node, run.command(),
                    progress::printed);
            context.sessions().letGo(node);
            return Endings.of(exit.flatMap(ended -> take(run, ended)));
        }
    }

    private Result<Result.Done> take(Step.Run run, Exit exit) {
        if (!run.okCodes().contains(exit.code())) {
            return Result.failed(Failures.command(run.command(), exit));
        }
        if (run.output() != null) {
            context.outputs().put(run.output(), exit.stdout().strip());
        }
        return Result.done();
    }
}
