package org.pgtandem.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Comparison;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;
import org.pgtandem.plan.Order;
import org.pgtandem.run.Event;
import org.pgtandem.run.Event.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code compare}: the rows of a database on the primary and its standbys. Changes nothing. */
@Command(name = "compare")
final class CompareCommand implements Callable<Integer> {

    private final World world;

    @Mixin
    private final LabOptions options = new LabOptions();

    @Option(names = "--database", paramLabel = "NAME", descriptionKey = "pgtandem.option.database")
    private String database = Order.LoadDemo.DATABASE;

    @Option(names = "--json", descriptionKey = "pgtandem.option.json")
    private boolean json;

    CompareCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() {
        Output output = new Output(world, json);
        return LabJob.run(world, options, output, job -> compare(job, output));
    }

    private int compare(LabJob job, Output output) {
        long start = System.nanoTime();
        Result<Comparison> compared = job.engine().compare(job.lab(), database, job.cancel());
        if (compared instanceof Result.Ok<Comparison>(Comparison comparison)) {
            output.comparison(comparison);
        }
        Event.Finished finished = job.cancel().isCancelled()
                ? new Event.Finished(Outcome.CANCELLED, Seconds.since(start), null, null)
                : finished(compared, Seconds.since(start));
        output.event(finished);
        return ExitCode.of(finished.outcome());
    }

    private static Event.Finished finished(Result<Comparison> compared, double seconds) {
        return switch (compared) {
            case Result.Failed<Comparison>(Failure failure) -> ended(Outcome.FAILED, seconds, failure);
            case Result.Ok<Comparison>(Comparison comparison) when comparison.equal() ->
                ended(Outcome.DONE, seconds, null);
            case Result.Ok<Comparison>(Comparison comparison) -> ended(Outcome.UNVERIFIED, seconds,
                    Failure.of(Text.of("cli.compare.differ", comparison.differing(), comparison.database()),
                            Text.of("cli.compare.differ.hint")));
        };
    }

    private static Event.Finished ended(Outcome outcome, double seconds, @Nullable Failure failure) {
        return new Event.Finished(outcome, seconds, null, failure);
    }
}
