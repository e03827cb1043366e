package org.pgtandem.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.LongConsumer;
import org.pgtandem.command.Command;
import org.pgtandem.host.RemoteProcess;
import org.pgtandem.model.Result;
import org.pgtandem.plan.Step;
import org.pgtandem.run.Event.Stream;

/** Carries one command's output to another's input, through this computer. */
final class PipeAction {

    private static final int CHUNK = 1 << 17;

    private final RunContext context;

    PipeAction(RunContext context) {
        this.context = context;
    }

    Ending perform(Step.Pipe pipe) {
        Result<Result.Done> piped = context.start(pipe.info().node(), pipe.from()).flatMap(from -> {
            try (from; var _ = from.killAt(context.cancel())) {
                return context.startOpen(pipe.toNode(), pipe.to()).flatMap(to -> {
                    try (to; var _ = to.killAt(context.cancel())) {
                        return carry(pipe, from, to);
                    }
                });
            }
        });
        return Endings.of(piped);
    }

    private Result<Result.Done> carry(Step.Pipe pipe, RemoteProcess from, RemoteProcess to) {
        Exit.Collector fromErr = new Exit.Collector();
        Exit.Collector toErr = new Exit.Collector();
        Thread[] readers = {tell(pipe, pipe.info().node(), from.stderr(), fromErr),
                tell(pipe, pipe.toNode(), to.stderr(), toErr), tell(pipe, pipe.toNode(), to.stdout(), toErr)};
        try (ProgressPoller progress = ProgressPoller.start(pipe.info().id(), pipe.progress(), context)) {
            if (!pump(from.stdout(), to.stdin(), progress::piped)) {
                // Nobody reads its output any more: it would wait for ever to write the rest.
                from.kill();
            }
        }
        Result<Integer> fromCode = from.waitFor();
        Result<Integer> toCode = to.waitFor();
        for (Thread reader : readers) {
            Threads.join(reader);
        }
        return toCode.flatMap(code -> judge(code == 0, pipe.to(), code, toErr)).flatMap(_ -> fromCode
                .flatMap(code -> judge(pipe.okFrom().contains(code), pipe.from(), code, fromErr)));
    }

    private Thread tell(Step.Pipe pipe, String node, InputStream in, Exit.Collector collector) {
        return Thread.startVirtualThread(() -> Processes.drain(in,
                collector.andThen(line -> context.emitter().line(pipe.info().id(), node, Stream.STDERR, line)),
                _ -> {}));
    }

    /** Whether all of it was carried. A pipe that breaks off leaves the telling to the exit codes: the receiver's says why. */
    private static boolean pump(InputStream in, OutputStream out, LongConsumer carried) {
        try (in; out) {
            byte[] chunk = new byte[CHUNK];
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                out.write(chunk, 0, n);
                carried.accept(n);
            }
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private static Result<Result.Done> judge(boolean ok, Command command, int code, Exit.Collector err) {
        return ok ? Result.done() : Result.failed(Failures.command(command, new Exit(code, "", err.tail())));
    }
}
