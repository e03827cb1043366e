package org.pgtandem.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.DemoSize;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;
import org.pgtandem.plan.Order;
import org.pgtandem.plan.Plan;
import org.pgtandem.plan.StepInfo.Risk;
import org.pgtandem.run.Event;
import org.pgtandem.run.Event.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code load}: make the demo database on the primary. */
@Command(name = "load")
final class LoadCommand implements Callable<Integer> {

    private final World world;

    @Mixin
    private final LabOptions options = new LabOptions();

    @Option(names = "--size", paramLabel = "small|medium|large", descriptionKey = "pgtandem.option.size")
    private DemoSize size = DemoSize.SMALL;

    @Option(names = "--seed", paramLabel = "42", descriptionKey = "pgtandem.option.seed", converter = SeedConverter.class)
    private int seed = Order.LoadDemo.SEED;

    @Option(names = "--database", paramLabel = "NAME", descriptionKey = "pgtandem.option.databaseLoad")
    private String database = Order.LoadDemo.DATABASE;

    @Option(names = "--replace", descriptionKey = "pgtandem.option.replace")
    private boolean replace;

    @Option(names = "--yes", descriptionKey = "pgtandem.option.yesLoad")
    private boolean yes;

    @Option(names = "--json", descriptionKey = "pgtandem.option.json")
    private boolean json;

    LoadCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() {
        Output output = new Output(world, json);
        return LabJob.run(world, options, output, job -> run(job, output));
    }

    private int run(LabJob job, Output output) {
        Order order = new Order.LoadDemo(database, size, seed, replace);
        Event.Finished refused = yes || !replace ? null : refused(job, order, output);
        if (refused != null) {
            output.event(refused);
            return ExitCode.of(refused.outcome());
        }
        return ExitCode.of(job.engine().carryOut(job.lab(), order, output::event, job.cancel()).outcome());
    }

    /** Why rows must not be deleted yet; null where none would be, or where the job itself will say why not. */
    private Event.@Nullable Finished refused(LabJob job, Order order, Output output) {
        if (!(job.engine().plan(job.lab(), order, job.cancel()) instanceof Result.Ok<Plan>(Plan plan))
                || plan.steps().stream().noneMatch(step -> step.info().risk() == Risk.DELETES)) {
            return null;
        }
        Text what = Text.of("cli.load.replaces", database, job.lab().primary().name());
        if (!job.prompts().possible()) {
            return new Event.Finished(Outcome.BLOCKED, 0, null,
                    Failure.of(what, Text.of("cli.load.yes")).withUntouched(Text.of("cli.untouched")));
        }
        output.errors().line(what);
        boolean agreed = job.prompts().yes(output.errors().words(Text.of("cli.load.ask")) + " ");
        return agreed ? null : new Event.Finished(Outcome.CANCELLED, 0, null, null);
    }
}
