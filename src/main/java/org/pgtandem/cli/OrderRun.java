package org.pgtandem.cli;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;
import org.pgtandem.plan.Agreement;
import org.pgtandem.plan.Order;
import org.pgtandem.plan.Plan;
import org.pgtandem.plan.StepInfo;
import org.pgtandem.plan.StepInfo.Risk;
import org.pgtandem.run.Event;
import org.pgtandem.run.Event.Outcome;

/** Shows or carries out an order, and asks before it restarts or deletes anything. */
final class OrderRun {

    private final World world;
    private final OrderOptions options;
    private final Output output;

    OrderRun(World world, OrderOptions options, Output output) {
        this.world = world;
        this.options = options;
        this.output = output;
    }

    int run(LabJob job, Order order) {
        long start = System.nanoTime();
        if (options.dryRun()) {
            return show(job, order, start);
        }
        return options.yes() ? carryOut(job, order, Agreement.TO_ALL) : askAndCarryOut(job, order, start);
    }

    private int askAndCarryOut(LabJob job, Order order, long start) {
        Result<Plan> planned = job.engine().plan(job.lab(), order, job.cancel());
        Event.Finished refused = refused(job, planned, start);
        if (refused == null && planned instanceof Result.Ok<Plan>(Plan shown)) {
            return carryOut(job, order, Agreement.to(shown));
        }
        output.event(Objects.requireNonNull(refused));
        return ExitCode.of(refused.outcome());
    }

    private int carryOut(LabJob job, Order order, Agreement agreement) {
        return ExitCode.of(job.engine().carryOut(job.lab(), order, agreement, output::event, job.cancel()).outcome());
    }

    private int show(LabJob job, Order order, long start) {
        return switch (job.engine().plan(job.lab(), order, job.cancel())) {
            case Result.Ok<Plan>(Plan plan) -> {
                (options.json() ? PlanFormat.JSON : PlanFormat.TEXT).print(plan, null, world);
                yield ExitCode.DONE;
            }
            case Result.Failed<Plan>(Failure failure) -> {
                Outcome outcome = job.cancel().isCancelled() ? Outcome.CANCELLED : Outcome.BLOCKED;
                output.event(new Event.Finished(outcome, Seconds.since(start), null, failure));
                yield ExitCode.of(outcome);
            }
        };
    }

    /** Why the job must not begin unasked; null where it may. */
    private Event.@Nullable Finished refused(LabJob job, Result<Plan> planned, long start) {
        if (job.cancel().isCancelled()) {
            return new Event.Finished(Outcome.CANCELLED, Seconds.since(start), null, null);
        }
        if (planned instanceof Result.Failed<Plan>(Failure failure)) {
            return new Event.Finished(Outcome.BLOCKED, Seconds.since(start), null,
                    failure.withUntouched(Text.of("cli.untouched")));
        }
        List<Text> risks = ((Result.Ok<Plan>) planned).value().flat().stream().map(org.pgtandem.plan.Step::info)
                .filter(info -> info.risk() != Risk.NONE).map(OrderRun::risk).toList();
        if (risks.isEmpty()) {
            return null;
        }
        if (!job.prompts().possible()) {
            return new Event.Finished(Outcome.BLOCKED, Seconds.since(start), null,
                    Failure.of(Text.of("cli.order.unasked", risks.getFirst()), Text.of("cli.order.yes"))
                            .withUntouched(Text.of("cli.untouched")));
        }
        risks.forEach(output.errors()::line);
        boolean agreed = job.prompts().yes(output.errors().words(Text.of("cli.order.ask")) + " ");
        return agreed ? null : new Event.Finished(Outcome.CANCELLED, Seconds.since(start), null, null);
    }

    static Text risk(StepInfo info) {
        return Text.of("cli.order.risk", info.node(),
                Text.of("cli.risk." + Json.word(info.risk()), String.valueOf(info.subject())));
    }
}
