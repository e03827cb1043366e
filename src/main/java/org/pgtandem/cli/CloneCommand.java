package org.pgtandem.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pgtandem.job.CheckOptions;
import org.pgtandem.job.CheckReport;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;
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
        Event.Finished refused = yes ? null : refused(job, output);
        if (refused != null) {
            output.event(refused);
            return ExitCode.of(refused.outcome());
        }
        return ExitCode.of(job.engine().clone(job.lab(), output::event, job.cancel()).outcome());
    }

    /** Why the job must not begin without {@code --yes}; null where it may, or where the clone itself will say why not. */
    private static Event.@Nullable Finished refused(LabJob job, Output output) {
        CheckReport report = job.engine().check(job.lab(), new CheckOptions(false), job.cancel());
        Lab lab = job.lab();
        if (report.blocked() || job.cancel().isCancelled()) {
            return null;
        }
        List<Text> deletes = deletes(job.engine().plan(lab, report));
        List<Text> costs = new ArrayList<>(deletes);
        if (job.engine().configuration(lab, report).restart()) {
            costs.addFirst(Text.of("cli.restart.needed", lab.primary().name()));
        }
        if (costs.isEmpty()) {
            return null;
        }
        if (!job.prompts().possible()) {
            return new Event.Finished(Outcome.BLOCKED, 0, null, Failure.of(costs.getFirst(),
                    Text.of("cli.restart.yes")).withUntouched(Text.of("cli.untouched")));
        }
        costs.forEach(output.errors()::line);
        Text question = Text.of(deletes.isEmpty() ? "cli.restart.ask" : "cli.order.ask");
        boolean agreed = job.prompts().yes(output.errors().words(question) + " ");
        return agreed ? null : new Event.Finished(Outcome.CANCELLED, 0, null, null);
    }

    /** What the plan deletes; nothing where there is no plan, which the clone itself will say. */
    private static List<Text> deletes(Result<Plan> planned) {
        return planned instanceof Result.Ok<Plan>(Plan plan)
                ? plan.flat().stream().map(Step::info).filter(info -> info.risk() == Risk.DELETES)
                        .map(OrderRun::risk).toList()
                : List.of();
    }
}
