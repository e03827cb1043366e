package org.pgtandem.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pgtandem.host.SqlSession;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;
import org.pgtandem.plan.Step;
import org.pgtandem.plan.StepInfo;
import org.pgtandem.plan.StepInfo.Phase;
import org.pgtandem.plan.StepPreview;
import org.pgtandem.run.Event.Outcome;
import org.pgtandem.run.Event.StepEnded;
import org.pgtandem.run.Event.StepOutcome;
import org.pgtandem.run.Event.StepStarted;
import org.pgtandem.run.Event.Stream;

/** Walks a plan's steps in order; after a failure or a cancellation the rest is skipped. */
final class Execution {

    private final RunContext context;
    private final Set<String> mayReplace;
    private final Proofs proofs = new Proofs();
    private @Nullable Failure failure;
    private @Nullable Outcome stopped;
    private boolean changed;
    /** Whether a step has done more than look: a run that ends before has changed nothing. */
    private boolean touched;
    private @Nullable Text made;

    /** @param mayReplace the nodes whose data directory a person gave up */
    Execution(RunContext context, Set<String> mayReplace) {
        this.context = context;
        this.mayReplace = mayReplace;
    }

    void walk(List<Step> steps) {
        steps.forEach(this::walk);
    }

    Outcome outcome() {
        return stopped == null ? Outcome.DONE : stopped;
    }

    /** Whether every step before the verification was found done. */
    boolean already() {
        return stopped == null && !changed;
    }

    /** How to take away what a restore made so far; null where it got to its end, or to nothing. */
    @Nullable
    Text left() {
        return stopped == null ? null : made;
    }

    @Nullable
    Failure failure() {
        return failure;
    }

    Proofs proofs() {
        return proofs;
    }

    private void walk(Step step) {
        if (stopped == null && context.cancel().isCancelled()) {
            stopped = Outcome.CANCELLED;
        }
        if (stopped != null) {
            endAll(step, StepOutcome.SKIPPED);
            return;
        }
        carryOut(step, context);
    }

    private Ending carryOut(Step step, RunContext in) {
        Instant start = now();
        emit(new StepStarted(step.info().id(), step.info().node(), start));
        if (isAlready(step, in)) {
            endInner(step, StepOutcome.ALREADY);
            end(step, Ending.ALREADY, start);
            return Ending.ALREADY;
        }
        Ending ending = Guard.allows(step, mayReplace) ? act(step, in) : new Ending.Failed(Failures.unconfirmed(step));
        boolean wished = in.cancel().isCancelled() && ending instanceof Ending.Failed
                && !(step instanceof Step.Attempt);
        Ending told = wished ? Ending.CANCELLED : ending;
        end(step, told, start);
        return told;
    }

    private static boolean isAlready(Step step, RunContext in) {
        return step.info().already() != null && new Conditions(in).look(step.info().already()).holds();
    }

    private Ending act(Step step, RunContext in) {
        if (step instanceof Step.Scope scope) {
            return hold(scope, in);
        }
        if (step instanceof Step.Attempt attempt) {
            return attempt(attempt, in);
        }
        StepPreview.of(step).lines().forEach(line -> in.emitter().line(step.info().id(), step.info().node(),
                Stream.COMMAND, line));
        long began = System.nanoTime();
        Ending ending = new Actions(in).perform(step);
        touched |= !onlyLooks(step) && !(ending instanceof Ending.Already);
        if (step instanceof Step.Await await && await.proof() != null && !(ending instanceof Ending.Cancelled)) {
            proofs.put(await.proof(), ending instanceof Ending.Done, Duration.ofNanos(System.nanoTime() - began));
        }
        return ending;
    }

    private static boolean onlyLooks(Step step) {
        return step instanceof Step.Tell || (step instanceof Step.Await await && await.looksOnce());
    }

    private Ending attempt(Step.Attempt attempt, RunContext in) {
        walk(attempt.steps());
        if (stopped == null) {
            return Ending.DONE;
        }
        Failure broken = undo(attempt, in.uncancellable());
        if (failure == null && broken == null) {
            return Ending.CANCELLED;
        }
        stopped = broken == null ? stopped : Outcome.FAILED;
        failure = Failures.undone(attempt.told(), failure == null ? Objects.requireNonNull(broken) : failure, broken,
                in);
        return new Ending.Failed(failure);
    }

    /** Why it could not be undone; null where it could. */
    private @Nullable Failure undo(Step.Attempt attempt, RunContext in) {
        for (Step step : attempt.onFailure()) {
            if (carryOut(step, in) instanceof Ending.Failed(Failure why) && !attempt.onlyShows(step)) {
                return why;
            }
        }
        return null;
    }

    private Ending hold(Step.Scope scope, RunContext in) {
        if (scope.session() == null) {
            return inside(scope, in);
        }
        String name = scope.session().name();
        return switch (in.sessions().openOwn(scope.session().target())) {
            case Result.Failed<SqlSession>(Failure why) -> {
                endInner(scope, StepOutcome.SKIPPED);
                yield new Ending.Failed(why);
            }
            case Result.Ok<SqlSession>(SqlSession session) -> inside(scope, name, session, in);
        };
    }

    private Ending inside(Step.Scope scope, String name, SqlSession session, RunContext in) {
        try (session) {
            in.scopes().put(name, session);
            return inside(scope, in);
        } finally {
            in.scopes().remove(name);
        }
    }

    private Ending inside(Step.Scope scope, RunContext in) {
        walk(scope.steps());
        if (scope.closing() != null) {
            carryOut(scope.closing(), in.uncancellable());
        }
        return failure != null ? new Ending.Failed(failure) : stopped == null ? Ending.DONE : Ending.CANCELLED;
    }

    private void end(Step step, Ending ending, Instant start) {
        StepInfo info = step.info();
        double seconds = Duration.between(start, now()).toMillis() / 1000.0;
        boolean refused = onlyLooks(step) && !touched;
        Failure why = ending instanceof Ending.Failed(Failure bare) ? Advice.complete(bare, info, refused) : null;
        StepOutcome outcome = switch (ending) {
            case Ending.Done() -> StepOutcome.DONE;
            case Ending.Already() -> StepOutcome.ALREADY;
            case Ending.Failed _ -> StepOutcome.FAILED;
            case Ending.Cancelled() -> StepOutcome.CANCELLED;
        };
        emit(new StepEnded(info.id(), info.node(), outcome, seconds, why, now()));
        changed |= outcome == StepOutcome.DONE && info.phase() != Phase.VERIFY;
        if (outcome == StepOutcome.DONE && info.phase() == Phase.RESTORE && info.undo() != null) {
            made = info.undo();
        }
        stopAt(info, outcome, why, refused);
    }

    /** @param refused whether it found, before anything was touched, that something is not as it must be */
    private void stopAt(StepInfo info, StepOutcome outcome, @Nullable Failure why, boolean refused) {
        if (stopped != null) {
            return;
        }
        if (outcome == StepOutcome.FAILED) {
            failure = why;
            stopped = info.phase().proves() ? Outcome.UNVERIFIED : refused ? Outcome.BLOCKED : Outcome.FAILED;
        } else if (outcome == StepOutcome.CANCELLED) {
            stopped = Outcome.CANCELLED;
        }
    }

    private void endAll(Step step, StepOutcome outcome) {
        endInner(step, outcome);
        emit(new StepEnded(step.info().id(), step.info().node(), outcome, 0, null, now()));
    }

    private void endInner(Step step, StepOutcome outcome) {
        if (step instanceof Step.Scope scope) {
            scope.steps().forEach(inner -> endAll(inner, outcome));
            if (scope.closing() != null) {
                endAll(scope.closing(), outcome);
            }
        } else if (step instanceof Step.Attempt attempt) {
            attempt.steps().forEach(inner -> endAll(inner, outcome));
        }
    }

    private Instant now() {
        return context.emitter().clock().instant();
    }

    private void emit(Event event) {
        context.emitter().emit(event);
    }
}
