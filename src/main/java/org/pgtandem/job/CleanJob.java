package org.pgtandem.job;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pgtandem.model.Cancellation;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Lab;
import org.pgtandem.model.NodeFacts;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;
import org.pgtandem.plan.CleanPlanner;
import org.pgtandem.plan.Plan;
import org.pgtandem.plan.PlanInput;
import org.pgtandem.plan.Step;
import org.pgtandem.run.Event;
import org.pgtandem.run.Event.Outcome;
import org.pgtandem.run.Event.StepOutcome;
import org.pgtandem.run.Runner;

/** Removes what an interrupted job left. Keeps away from a job that is still at work, as every run does. */
final class CleanJob {

    /** Titles of the steps whose scripts print what they remove. */
    private static final Set<String> TOLD_BY_LINES = Set.of("plan.clean.left.title", "plan.clean.stage.title");

    private final LabConnections connections;
    private final RolePasswords passwords;
    private final Clock clock;

    CleanJob(LabConnections connections, RolePasswords passwords, Clock clock) {
        this.connections = connections;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** What was removed; a node that cannot be asked is the failure, before anything is removed anywhere. */
    Result<List<Text>> run(Lab lab, Cancellation cancel) {
        CheckReport report = new CheckJob(clock).check(lab, connections, new CheckOptions(true), cancel);
        Optional<Failure> silent = report.facts().values().stream()
                .flatMap(result -> result instanceof Result.Failed<NodeFacts>(Failure failure)
                        ? Optional.of(failure).stream()
                        : Optional.<Failure>empty().stream())
                .findFirst();
        if (silent.isPresent()) {
            return Result.failed(silent.get().withUntouched(Text.of("job.untouched")));
        }
        return carryOut(CleanPlanner.plan(new PlanInput(lab, report.known()), clock.instant()), cancel);
    }

    private Result<List<Text>> carryOut(Plan plan, Cancellation cancel) {
        List<Text> removed = new ArrayList<>();
        Event.Finished finished = new Runner(connections.hosts(), connections.sql(), passwords, clock).run(plan,
                Set.of(), event -> told(plan, event).ifPresent(removed::add), cancel);
        return finished.outcome() == Outcome.FAILED || finished.outcome() == Outcome.BLOCKED
                ? Result.failed(Optional.ofNullable(finished.failure())
                        .orElseThrow(() -> new IllegalStateException("a failed run tells why")))
                : Result.ok(List.copyOf(removed));
    }

    private static Optional<Text> told(Plan plan, Event event) {
        return switch (event) {
            case Event.Line line when line.stream() == Event.Stream.STDOUT && line.text().indexOf('\t') > 0 ->
                Optional.of(Text.of("job.clean." + line.text().substring(0, line.text().indexOf('\t')), line.node(),
                        line.text().substring(line.text().indexOf('\t') + 1)));
            case Event.StepEnded ended when ended.outcome() == StepOutcome.DONE -> removed(plan, ended);
            default -> Optional.empty();
        };
    }

    /** What a step removed is its subject; which kind of thing, its title says. Scripts tell it line by line. */
    private static Optional<Text> removed(Plan plan, Event.StepEnded ended) {
        return plan.steps().stream().map(Step::info).filter(info -> info.id().equals(ended.step()))
                .filter(info -> !TOLD_BY_LINES.contains(info.title().key())).findFirst()
                .map(info -> Text.of("job.clean." + info.title().key().split("\\.", -1)[2], ended.node(),
                        String.valueOf(info.subject())));
    }
}
