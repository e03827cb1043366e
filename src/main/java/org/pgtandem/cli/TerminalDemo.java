package org.pgtandem.cli;

import java.time.Duration;
import java.util.Optional;
import org.pgtandem.job.Engine;
import org.pgtandem.job.EngineFactory;
import org.pgtandem.job.SandboxLab;
import org.pgtandem.job.SandboxOptions;
import org.pgtandem.model.Cancellation;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Result;
import org.pgtandem.plan.Agreement;
import org.pgtandem.run.Event;
import org.pgtandem.run.Event.Outcome;

/** The demo without a window: make two nodes, clone, verify, watch for five seconds, stop everything. */
final class TerminalDemo {

    private static final Duration WATCHED = Duration.ofSeconds(5);

    private final EngineFactory engines;
    private final Output output;
    private final Cancellation cancel = new Cancellation();

    TerminalDemo(EngineFactory engines, Output output) {
        this.engines = engines;
        this.output = output;
    }

    int run(SandboxOptions options) {
        try (Interrupts interrupts = new Interrupts(cancel, () -> output.errors().line("cli.cancel.lateDemo"))) {
            // The sandbox's nodes have keys and passwords that the engine made itself: nobody is asked.
            Engine engine = engines.create(_ -> Optional.empty(), _ -> false);
            Event.Finished finished = finished(engine, options);
            output.event(finished);
            return interrupts.endWith(ExitCode.of(finished.outcome()));
        }
    }

    /** The job's end is told last, when everything is stopped. */
    private Event.Finished finished(Engine engine, SandboxOptions options) {
        return switch (engine.sandbox(options, output.words()::line, cancel)) {
            case Result.Failed<SandboxLab>(Failure failure) ->
                new Event.Finished(cancel.isCancelled() ? Outcome.CANCELLED : Outcome.FAILED, 0, null,
                        cancel.isCancelled() ? null : failure);
            case Result.Ok<SandboxLab>(SandboxLab sandbox) -> {
                try (sandbox) {
                    yield played(engine, sandbox, options.keep());
                }
            }
        };
    }

    private Event.Finished played(Engine engine, SandboxLab sandbox, boolean keep) {
        Event.Finished cloned = engine.clone(sandbox.lab(), Agreement.TO_ALL, this::allButTheLast, cancel);
        if (cloned.outcome() == Outcome.DONE) {
            new Watch(engine, output, cancel).run(sandbox.lab(), Duration.ofSeconds(1), WATCHED);
        }
        if (keep) {
            sandbox.instructions().forEach(output.words()::line);
        }
        return cancel.isCancelled() ? cancelled(cloned) : cloned;
    }

    private static Event.Finished cancelled(Event.Finished cloned) {
        return new Event.Finished(Outcome.CANCELLED, cloned.seconds(), cloned.verified(), null);
    }

    private void allButTheLast(Event event) {
        if (!(event instanceof Event.Finished)) {
            output.event(event);
        }
    }
}
