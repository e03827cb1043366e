package org.pgtandem.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;
import org.pgtandem.host.Hosts;
import org.pgtandem.host.SqlSessions;
import org.pgtandem.model.Cancellation;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Result;
import org.pgtandem.model.Secrets;
import org.pgtandem.plan.Plan;
import org.pgtandem.run.Event.Finished;
import org.pgtandem.run.Event.Outcome;

/** Carries plans out. */
public final class Runner {

    private final Hosts hosts;
    private final SqlSessions sql;
    private final Secrets secrets;
    private final Clock clock;

    /** The hosts are the caller's to close. */
    public Runner(Hosts hosts, SqlSessions sql, Secrets secrets, Clock clock) {
        this.hosts = hosts;
        this.sql = sql;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * Carries out a plan on this thread, and returns what it also tells last. Its targets are locked meanwhile. A
     * cancellation ends what runs, remote processes included, and skips the rest.
     *
     * @param mayReplace nodes whose data directory a person gave up; a step that replaces another's fails
     * @param listener   gets events one at a time, in order, from several threads
     */
    public Finished run(Plan plan, Set<String> mayReplace, Consumer<Event> listener, Cancellation cancel) {
        Instant start = clock.instant();
        Emitter emitter = new Emitter(listener, Masker.of(plan, secrets), clock);
        emitter.emit(new Event.Planned(plan));
        Finished finished = locked(plan, mayReplace, emitter, cancel, start);
        emitter.emit(finished);
        return finished;
    }

    private Finished locked(Plan plan, Set<String> mayReplace, Emitter emitter, Cancellation cancel, Instant start) {
        try (KeptSessions sessions = new KeptSessions(sql, cancel)) {
            RunContext context = new RunContext(hosts, sessions, secrets, emitter, cancel);
            return switch (Guard.check(plan, mayReplace, context).flatMap(_ -> Locks.take(plan, context))) {
                case Result.Failed<Locks>(Failure why) ->
                    new Finished(Outcome.BLOCKED, seconds(start), new Proofs().verified(), why);
                case Result.Ok<Locks>(Locks locks) -> {
                    try (locks) {
                        Execution execution = new Execution(context, mayReplace);
                        execution.walk(plan.steps());
                        yield new Finished(execution.outcome(), seconds(start), execution.proofs().verified(),
                                execution.failure(), execution.already(), execution.left());
                    }
                }
            };
        }
    }

    private double seconds(Instant start) {
        return Duration.between(start, clock.instant()).toMillis() / 1000.0;
    }
}
