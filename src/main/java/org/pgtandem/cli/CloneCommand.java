package org.pgtandem.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pgtandem.job.CheckOptions;
import org.pgtandem.job.CheckReport;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;
import org.pgtandem.plan.Agreement;
import org.pgtandem.plan.Plan;
import org.pgtandem.plan.Step;
import org.pgtandem.plan.StepInfo.Risk;
import org.pgtandem.run.Event;
import org.pgtandem.run.Event.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code clone}: configure, clone, start, verify. */
@Command(name = "clone")
final class CloneCommand implements Callable<Integer> {

    private final World world;

    @Mixin
    private final LabOptions options = new LabOptions();

    @Option(names = "--yes", descriptionKey = "pgtandem.option.yes")
    private boolean yes;

    @Option(names = "--json", descriptionKey = "pgtandem.option.json")
    private boolean json;

    CloneCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() {
        Output output = new Output(world, json);
        return LabJob.run(world, options, output, job -> run(job, output));
    }

    private int run(LabJob job, Output output) {
        return yes ? carryOut(job, Agreement.TO_ALL, output) : askAndCarryOut(job, output);
    }

    private static int carryOut(LabJob job, Agreement agreement, Output output) {
        return ExitCode.of(job.engine().clone(job.lab(), agreement, output::event, job.cancel()).outcome());
    }

    /** Where there can be no plan yet, the clone itself says why, and does nothing that costs anything. */
    private static int askAndCarryOut(LabJob job, Output output) {
        CheckReport report = job.engine().check(job.lab(), new CheckOptions(false), job.cancel());
        if (report.blocked() || job.cancel().isCancelled()
                || !(job.engine().plan(job.lab(), report) instanceof Result.Ok<Plan>(Plan shown))) {
            return carryOut(job, Agreement.TO_NOTHING, output);
        }
        Event.Finished refused = refused(job, costs(job, report, shown), output);
        if (refused == null) {
            return carryOut(job, Agreement.to(shown), output);
        }
        output.event(refused);
        return ExitCode.of(refused.outcome());
    }

    /** What a person must know of first. A standby's own data needs no word here: the lab file confirms it by name. */
    private static List<Text> costs(LabJob job, CheckReport report, Plan shown) {
        Stream<Text> restart = job.engine().configuration(job.lab(), report).restart()
                ? Stream.of(Text.of("cli.restart.needed", job.lab().primary().name()))
                : Stream.empty();
        Stream<Text> deletes = shown.flat().stream().map(Step::info).filter(info -> info.risk() == Risk.DELETES)
                .map(OrderRun::risk);
        return Stream.concat(restart, deletes).toList();
    }

    /** Why the job must not begin without {@code --yes}; null where it may. */
    private static Event.@Nullable Finished refused(LabJob job, List<Text> costs, Output output) {
        if (costs.isEmpty()) {
            return null;
        }
        if (!job.prompts().possible()) {
            return new Event.Finished(Outcome.BLOCKED, 0, null, Failure.of(costs.getFirst(),
                    Text.of("cli.restart.yes")).withUntouched(Text.of("cli.untouched")));
        }
        costs.forEach(output.errors()::line);
        boolean agreed = job.prompts().yes(output.errors().words(Text.of("cli.order.ask")) + " ");
        return agreed ? null : new Event.Finished(Outcome.CANCELLED, 0, null, null);
    }
}
