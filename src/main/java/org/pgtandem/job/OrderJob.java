package org.pgtandem.job;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Cancellation;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Lab;
import org.pgtandem.model.NodeFacts;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;
import org.pgtandem.plan.Order;
import org.pgtandem.plan.OrderPlanner;
import org.pgtandem.plan.Plan;
import org.pgtandem.plan.PlanInput;
import org.pgtandem.run.Event;
import org.pgtandem.run.Event.Outcome;
import org.pgtandem.run.Journal;
import org.pgtandem.run.Runner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plans and carries out an order, from the first look at the nodes on. */
final class OrderJob {

    private static final Logger LOG = LoggerFactory.getLogger(OrderJob.class);

    private final LabConnections connections;
    private final RolePasswords passwords;
    private final Path journals;
    private final Clock clock;

    OrderJob(LabConnections connections, RolePasswords passwords, Path journals, Clock clock) {
        this.connections = connections;
        this.passwords = passwords;
        this.journals = journals;
        this.clock = clock;
    }

    /** Looks at the nodes and plans; changes nothing. */
    Result<Plan> plan(Lab lab, Order order, Cancellation cancel) {
        return planned(lab, order, check(lab, cancel));
    }

    Event.Finished run(Lab lab, Order order, Consumer<Event> listener, Cancellation cancel) {
        Instant start = clock.instant();
        try (Journal journal = Journal.open(journals, lab.name(), start)) {
            return run(lab, order, start, new OneByOne(journal.andThen(listener)), cancel);
        } catch (IOException unwritable) {
            LOG.warn("this run is not written down: {}", unwritable.toString());
            return run(lab, order, start, new OneByOne(listener), cancel);
        }
    }

    private Event.Finished run(Lab lab, Order order, Instant start, OneByOne events, Cancellation cancel) {
        CheckReport report = check(lab, cancel);
        if (!cancel.isCancelled() && new StaleRuns(connections.hosts(), events, cancel).end(lab, report)) {
            report = check(lab, cancel);
        }
        if (cancel.isCancelled()) {
            return ended(events, Outcome.CANCELLED, start, null);
        }
        Map<String, NodeFacts> facts = report.known();
        return switch (planned(lab, order, report)) {
            case Result.Failed<Plan>(Failure failure) ->
                ended(events, Outcome.BLOCKED, start, failure.withUntouched(Text.of("job.untouched")));
            case Result.Ok<Plan>(Plan plan) -> carryOut(lab, plan, facts, events, cancel);
        };
    }

    private CheckReport check(Lab lab, Cancellation cancel) {
        return new CheckJob(clock).check(lab, connections, new CheckOptions(false), cancel);
    }

    /** A node that cannot be asked is told in its own words where the order needs it: then the plan fails. */
    private static Result<Plan> planned(Lab lab, Order order, CheckReport report) {
        Result<Plan> plan = OrderPlanner.plan(new PlanInput(lab, report.known()), order);
        for (Result<NodeFacts> facts : report.facts().values()) {
            if (!plan.isOk() && facts instanceof Result.Failed<NodeFacts>(Failure silent)) {
                return Result.failed(silent);
            }
        }
        return plan;
    }

    private Event.Finished carryOut(Lab lab, Plan plan, Map<String, NodeFacts> facts, OneByOne events,
            Cancellation cancel) {
        passwords.found(new PasswordSearch(lab, facts, connections.hosts(), cancel).passwords());
        try (LogTails _ = LogTails.follow(lab, facts, connections.hosts(), events, clock)) {
            return new Runner(connections.hosts(), connections.sql(), passwords, clock).run(plan, Set.of(), events,
                    cancel);
        }
    }

    private Event.Finished ended(OneByOne events, Outcome outcome, Instant start, @Nullable Failure failure) {
        double seconds = Duration.between(start, clock.instant()).toMillis() / 1000.0;
        Event.Finished finished = new Event.Finished(outcome, seconds, null, failure);
        events.accept(finished);
        return finished;
    }
}
