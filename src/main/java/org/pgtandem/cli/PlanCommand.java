package org.pgtandem.cli;

import java.util.concurrent.Callable;
import org.pgtandem.job.CheckOptions;
import org.pgtandem.job.CheckReport;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Finding.Severity;
import org.pgtandem.model.Result;
import org.pgtandem.plan.Plan;
import org.pgtandem.run.Event;
import org.pgtandem.run.Event.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code plan}: what a clone would do, changes nothing. */
@Command(name = "plan")
final class PlanCommand implements Callable<Integer> {

    private final World world;

    @Mixin
    private final LabOptions options = new LabOptions();

    @Option(names = "--format", paramLabel = "text|json|sh", descriptionKey = "pgtandem.option.format")
    private PlanFormat format = PlanFormat.TEXT;

    PlanCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() {
        // The plan alone goes to stdout; whatever keeps it from being made is told as other commands tell it.
        Output output = new Output(world, format == PlanFormat.JSON);
        return LabJob.run(world, options, output, job -> run(job, output));
    }

    private int run(LabJob job, Output output) {
        long start = System.nanoTime();
        CheckReport report = job.engine().check(job.lab(), new CheckOptions(false), job.cancel());
        if (job.cancel().isCancelled()) {
            return end(output, Outcome.CANCELLED, start, null);
        }
        if (report.blocked()) {
            report.findings().stream().filter(finding -> finding.severity() == Severity.BLOCKER)
                    .forEach(finding -> output.event(new Event.Found(finding)));
            return end(output, Outcome.BLOCKED, start, null);
        }
        return switch (job.engine().plan(job.lab(), report)) {
            case Result.Ok<Plan>(Plan plan) -> {
                format.print(plan, job.engine().done(job.lab(), report, plan, job.cancel()), world);
                yield ExitCode.DONE;
            }
            case Result.Failed<Plan>(Failure failure) -> end(output, Outcome.BLOCKED, start, failure);
        };
    }

    private static int end(Output output, Outcome outcome, long start,
            @org.jspecify.annotations.Nullable Failure failure) {
        output.event(new Event.Finished(outcome, Seconds.since(start), null, failure));
        return ExitCode.of(outcome);
    }
}
