package org.pgtandem.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pgtandem.job.SandboxOptions;
import org.pgtandem.model.CloneMethod;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code demo}: two nodes on this computer, configured, cloned, verified, watched. */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {

    private final World world;

    @Option(names = "--method", paramLabel = "pg_basebackup|copy", descriptionKey = "pgtandem.option.method", converter = MethodConverter.class)
    private @Nullable CloneMethod method;

    @Option(names = "--postgres", paramLabel = "VERSION|BINDIR", descriptionKey = "pgtandem.option.postgres")
    private @Nullable String postgres;

    @Option(names = "--no-window", descriptionKey = "pgtandem.option.noWindow")
    private boolean noWindow;

    @Option(names = "--dir", paramLabel = "DIR", descriptionKey = "pgtandem.option.dir")
    private @Nullable Path directory;

    @Option(names = "--keep", descriptionKey = "pgtandem.option.keep")
    private boolean keep;

    @Option(names = "--json", descriptionKey = "pgtandem.option.jsonDemo")
    private boolean json;

    DemoCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() {
        Output output = new Output(world, json);
        SandboxOptions options = new SandboxOptions(method, postgres, directory, keep);
        return switch (world.services().get()) {
            case Result.Ok<Services>(Services services) -> run(services, options, output);
            case Result.Failed<Services>(Failure failure) -> {
                output.errors().usage(failure);
                yield ExitCode.USAGE;
            }
        };
    }

    private int run(Services services, SandboxOptions options, Output output) {
        if (!noWindow && !json) {
            Optional<Text> why = services.window().unavailable();
            if (why.isEmpty()) {
                services.window().demo(options);
                return ExitCode.DONE;
            }
            output.errors().line("cli.window.instead", output.errors().words(why.get()));
        }
        return new TerminalDemo(services.engines(), output).run(options);
    }
}
