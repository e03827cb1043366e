package org.pgtandem.run;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.pgtandem.command.Command;
import org.pgtandem.host.RemoteProcess;
import org.pgtandem.model.Result;
import org.pgtandem.run.Event.Stream;

/** Starts commands on nodes, passes on what they print, and ends them when the run is cancelled. */
final class Processes {

    private final RunContext context;

    Processes(RunContext context) {
        this.context = context;
    }

    /** Runs a command that nobody watches: its output is kept and not told. */
    Result<Exit> quietly(String node, Command command) {
        return run(node, command, new Listener(_ -> {}, _ -> {}, _ -> {}));
    }

    /**
     * Runs a command and tells its lines under a step; secret output is kept and not told.
     *
     * @param displays takes what may be a progress display: lines of stderr, and text that the program overwrites
     */
    Result<Exit> telling(String step, String node, Command command, Consumer<String> displays) {
        Consumer<String> out = command.secretOutput() ? _ -> {} : line -> tell(step, node, Stream.STDOUT, line);
        Consumer<String> err = line -> tell(step, node, Stream.STDERR, line);
        return run(node, command, new Listener(out, err.andThen(displays), displays));
    }

    private void tell(String step, String node, Stream stream, String line) {
        context.emitter().line(step, node, stream, line);
    }

    private Result<Exit> run(String node, Command command, Listener listener) {
        return context.start(node, command).flatMap(process -> {
            try (process; var _ = process.killAt(context.cancel())) {
                return finish(process, listener);
            }
        });
    }

    private static Result<Exit> finish(RemoteProcess process, Listener listener) {
        Exit.Collector out = new Exit.Collector();
        Exit.Collector err = new Exit.Collector();
        Thread reader = Thread.startVirtualThread(
                () -> drain(process.stderr(), err.andThen(listener.err), listener.displays));
        drain(process.stdout(), out.andThen(listener.out), listener.displays);
        Result<Integer> code = process.waitFor();
        Threads.join(reader);
        return code.map(exit -> new Exit(exit, out.text(), err.tail()));
    }

    /** A stream that breaks off says so through the process's own end. */
    static void drain(InputStream in, Consumer<String> lines, Consumer<String> displays) {
        try {
            LineSplitter.read(in, lines, displays);
        } catch (IOException brokenOff) {
            lines.accept(brokenOff.getMessage() == null ? brokenOff.toString() : brokenOff.getMessage());
        }
    }

    private record Listener(Consumer<String> out, Consumer<String> err, Consumer<String> displays) {}
}
