package org.pgtandem.cli;

import java.util.concurrent.Callable;
import org.pgtandem.model.Backups;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Result;
import org.pgtandem.run.Event;
import org.pgtandem.run.Event.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code backups}: what there is, changes nothing. */
@Command(name = "backups")
final class BackupsCommand implements Callable<Integer> {

    private final World world;

    @Mixin
    private final LabOptions options = new LabOptions();

    @Option(names = "--json", descriptionKey = "pgtandem.option.json")
    private boolean json;

    BackupsCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() {
        Output output = new Output(world, json);
        return LabJob.run(world, options, output, job -> run(job, output, json));
    }

    private static int run(LabJob job, Output output, boolean json) {
        long start = System.nanoTime();
        return switch (job.engine().backups(job.lab(), job.cancel())) {
            case Result.Ok<Backups>(Backups backups) -> {
                output.backups(backups);
                if (json) {
                    output.event(new Event.Finished(Outcome.DONE, Seconds.since(start), null, null));
                }
                yield ExitCode.DONE;
            }
            case Result.Failed<Backups>(Failure failure) -> {
                Outcome outcome = job.cancel().isCancelled() ? Outcome.CANCELLED : Outcome.BLOCKED;
                output.event(new Event.Finished(outcome, Seconds.since(start), null, failure));
                yield ExitCode.of(outcome);
            }
        };
    }
}
