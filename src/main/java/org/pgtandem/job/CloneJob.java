package org.pgtandem.job;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
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
import org.pgtandem.plan.ClonePlanner;
import org.pgtandem.plan.Plan;
import org.pgtandem.plan.PlanInput;
import org.pgtandem.run.Event;
import org.pgtandem.run.Event.Outcome;
import org.pgtandem.run.Journal;
import org.pgtandem.run.Runner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From the first look at the nodes to a verified standby. */
final class CloneJob {

    private static final Logger LOG = LoggerFactory.getLogger(CloneJob.class);

    private final LabConnections connections;
    private final RolePasswords passwords;
    private final Path journals;
    private final Clock clock;

    CloneJob(LabConnections connections, RolePasswords passwords, Path journals, Clock clock) {
        this.connections = connections;
        this.passwords = passwords;
        this.journals = journals;
        this.clock = clock;
    }

    Event.Finished run(Lab lab, Consumer<Event> listener, Cancellation cancel) {
        Instant start = clock.instant();
        try (Journal journal = Journal.open(journals, lab.name(), start)) {
            return run(lab, start, new OneByOne(journal.andThen(listener)), cancel);
        } catch (IOException unwritable) {
            LOG.warn("this run is not written down: {}", unwritable.toString());
            return run(lab, start, new OneByOne(listener), cancel);
        }
    }

    private Event.Finished run(Lab lab, Instant start, OneByOne events, Cancellation cancel) {
        CheckReport report = check(lab, cancel);
        if (!cancel.isCancelled() && new StaleRuns(connections.hosts(), events, cancel).end(lab, report)) {
            report = check(lab, cancel);
        }
        if (cancel.isCancelled()) {
            return ended(events, Outcome.CANCELLED, start, null);
        }
        if (report.blocked()) {
            return blocked(report, events, start);
        }
        Map<String, NodeFacts> facts = report.known();
        return switch (ClonePlanner.plan(new PlanInput(lab, facts))) {
            case Result.Failed<Plan>(Failure failure) ->
                ended(events, Outcome.BLOCKED, start, failure.withUntouched(Text.of("job.untouched")));
            case Result.Ok<Plan>(Plan plan) -> carryOut(lab, plan, facts, events, cancel);
        };
    }

    private CheckReport check(Lab lab, Cancellation cancel) {
        return new CheckJob(clock).check(lab, connections, new CheckOptions(false), cancel);
    }

    private Event.Finished carryOut(Lab lab, Plan plan, Map<String, NodeFacts> facts, OneByOne events,
            Cancellation cancel) {
        passwords.found(new PasswordSearch(lab, facts, connections.hosts(), cancel).passwords());
        try (LogTails _ = LogTails.follow(lab, facts, connections.hosts(), events, clock)) {
            return new Runner(connections.hosts(), connections.sql(), passwords, clock).run(plan,
                    lab.replaceDataDirectoryOf(), events, cancel);
        }
    }

    /** Every blocker is told; the first one is the job's reason. */
    private Event.Finished blocked(CheckReport report, OneByOne events, Instant start) {
        Finding first = null;
        for (Finding finding : report.findings()) {
            if (finding.severity() == Severity.BLOCKER) {
                events.accept(new Event.Found(finding));
                first = first == null ? finding : first;
            }
        }
        return ended(events, Outcome.BLOCKED, start, first == null ? null : reason(first));
    }

    private static Failure reason(Finding finding) {
        return new Failure(Text.of("job.blocked", finding.node(), finding.message()), Text.of("job.untouched"),
                finding.hint(), finding.detail());
    }

    private Event.Finished ended(OneByOne events, Outcome outcome, Instant start, @Nullable Failure failure) {
        double seconds = Duration.between(start, clock.instant()).toMillis() / 1000.0;
        Event.Finished finished = new Event.Finished(outcome, seconds, null, failure);
        events.accept(finished);
        return finished;
    }
}
