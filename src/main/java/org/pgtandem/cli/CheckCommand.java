package org.pgtandem.cli;

import java.util.concurrent.Callable;
import org.pgtandem.job.CheckOptions;
import org.pgtandem.job.CheckReport;
import org.pgtandem.run.Event;
import org.pgtandem.run.Event.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code check}: facts and findings, changes nothing. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {

    private final World world;

    @Mixin
    private final LabOptions options = new LabOptions();

    @Option(names = "--json", descriptionKey = "pgtandem.option.json")
    private boolean json;

    CheckCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() {
        Output output = new Output(world, json);
        return LabJob.run(world, options, output, job -> check(job, output));
    }

    private static int check(LabJob job, Output output) {
        long start = System.nanoTime();
        CheckReport report = job.engine().check(job.lab(), new CheckOptions(false), job.cancel());
        Outcome outcome = job.cancel().isCancelled()
                ? Outcome.CANCELLED
                : report.blocked() ? Outcome.BLOCKED : Outcome.DONE;
        if (outcome != Outcome.CANCELLED) {
            output.findings(report.findings());
        }
        output.event(new Event.Finished(outcome, Seconds.since(start), null, null));
        return ExitCode.of(outcome);
    }
}
