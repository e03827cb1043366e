package org.pgtandem.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;
import org.pgtandem.run.Event;
import org.pgtandem.run.Event.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code clean}: remove what an interrupted job left. */
@Command(name = "clean")
final class CleanCommand implements Callable<Integer> {

    private final World world;

    @Mixin
    private final LabOptions options = new LabOptions();

    @Option(names = "--yes", descriptionKey = "pgtandem.option.yesClean")
    private boolean yes;

    CleanCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() {
        Output output = new Output(world, false);
        return LabJob.run(world, options, output, job -> run(job, output));
    }

    private int run(LabJob job, Output output) {
        if (!yes && !job.prompts().possible()) {
            Failure unasked = Failure.of(Text.of("cli.clean.unasked"), Text.of("cli.clean.yes"));
            output.event(new Event.Finished(Outcome.BLOCKED, 0, null,
                    unasked.withUntouched(Text.of("cli.untouched"))));
            return ExitCode.BLOCKED;
        }
        if (!yes && !job.prompts().yes(output.errors().words(Text.of("cli.clean.ask", job.lab().name())) + " ")) {
            return ExitCode.CANCELLED;
        }
        return switch (job.engine().clean(job.lab(), job.cancel())) {
            case Result.Ok<List<Text>>(List<Text> removed) -> {
                removed.forEach(output.words()::line);
                output.words().line("cli.clean.done", removed.size());
                yield job.cancel().isCancelled() ? ExitCode.CANCELLED : ExitCode.DONE;
            }
            case Result.Failed<List<Text>>(Failure failure) -> {
                output.errors().failure(failure);
                yield job.cancel().isCancelled() ? ExitCode.CANCELLED : ExitCode.FAILED;
            }
        };
    }
}
