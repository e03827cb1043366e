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
import org.pgtandem.model.Finding;
import org.pgtandem.model.Finding.Severity;
import org.pgtandem.model.Lab;
import org.pgtandem.model.NodeFacts;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;
import org.pgtandem.plan.Plan;
import org.pgtandem.run.Event;
import org.pgtandem.run.Event.Outcome;
import org.pgtandem.run.Journal;
import org.pgtandem.run.Runner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From the first look at the nodes to the end of a plan: what a clone and an order have in common. */
final class PlannedJob {

    private static final Logger LOG = LoggerFactory.getLogger(PlannedJob.class);

    private final LabConnections connections;
    private final RolePasswords passwords;
    private final Path journals;
    private final Clock clock;

    PlannedJob(LabConnections connections, RolePasswords passwords, Path journals, Clock clock) {
        this.connections = connections;
        this.passwords = passwords;
        this.journals = journals;
        this.clock = clock;
    }

    /** What a job does of its own. */
    interface Body {

        /** Whether a blocker of the preflight ends the job before it plans. */
        boolean heedsBlockers();

        /** The plan, or why there can be none. */
        Result<Plan> plan(Lab lab, CheckReport report, Cancellation cancel);

        /** The nodes whose data directory may be moved aside. */
        Set<String> mayReplace(Lab lab);
    }

    /** Looks at the nodes and plans; changes nothing. */
    Result<Plan> plan(Lab lab, Body body, Cancellation cancel) {
        return body.plan(lab, check(lab, cancel), cancel);
    }

    Event.Finished run(Lab lab, Body body, Consumer<Event> listener, Cancellation cancel) {
        Instant start = clock.instant();
        try (Journal journal = Journal.open(journals, lab.name(), start)) {
            return run(lab, body, start, new OneByOne(journal.andThen(listener)), cancel);
        } catch (IOException unwritable) {
            LOG.warn("this run is not written down: {}", unwritable.toString());
            return run(lab, body, start, new OneByOne(listener), cancel);
        }
    }

    private Event.Finished run(Lab lab, Body body, Instant start, OneByOne events, Cancellation cancel) {
        CheckReport report = check(lab, cancel);
        boolean ended = !cancel.isCancelled()
                && new StaleRuns(connections.hosts(), events, cancel).end(lab, report);
        if (ended) {
            report = check(lab, cancel);
        }
        Text untouched = Text.of(ended ? "job.untouched.else" : "job.untouched");
        if (cancel.isCancelled()) {
            return ended(events, Outcome.CANCELLED, start, null);
        }
        if (body.heedsBlockers() && report.blocked()) {
            return blocked(report, untouched, events, start);
        }
        return switch (body.plan(lab, report, cancel)) {
            case Result.Failed<Plan> _ when cancel.isCancelled() -> ended(events, Outcome.CANCELLED, start, null);
            case Result.Failed<Plan>(Failure failure) ->
                ended(events, Outcome.BLOCKED, start, failure.withUntouched(untouched));
            case Result.Ok<Plan>(Plan plan) ->
                carryOut(lab, plan, body.mayReplace(lab), report.known(), events, cancel);
        };
    }

    private CheckReport check(Lab lab, Cancellation cancel) {
        return new CheckJob(clock).check(lab, connections, new CheckOptions(false), cancel);
    }

    private Event.Finished carryOut(Lab lab, Plan plan, Set<String> mayReplace, Map<String, NodeFacts> facts,
            OneByOne events, Cancellation cancel) {
        passwords.found(new PasswordSearch(lab, facts, connections.hosts(), cancel).passwords());
        try (LogTails _ = LogTails.follow(lab, facts, connections.hosts(), events, clock)) {
            return new Runner(connections.hosts(), connections.sql(), passwords, clock).run(plan, mayReplace, events,
                    cancel);
        }
    }

    /** Every blocker is told; the first one is the job's reason. */
    private Event.Finished blocked(CheckReport report, Text untouched, OneByOne events, Instant start) {
        Finding first = null;
        for (Finding finding : report.findings()) {
            if (finding.severity() == Severity.BLOCKER) {
                events.accept(new Event.Found(finding));
                first = first == null ? finding : first;
            }
        }
        return ended(events, Outcome.BLOCKED, start, first == null ? null : reason(first).withUntouched(untouched));
    }

    /** A blocker as the reason why a job does not begin. */
    static Failure reason(Finding finding) {
        return new Failure(Text.of("job.blocked", finding.node(), finding.message()), null, finding.hint(),
                finding.detail());
    }

    private Event.Finished ended(OneByOne events, Outcome outcome, Instant start, @Nullable Failure failure) {
        double seconds = Duration.between(start, clock.instant()).toMillis() / 1000.0;
        Event.Finished finished = new Event.Finished(outcome, seconds, null, failure);
        events.accept(finished);
        return finished;
    }
}
