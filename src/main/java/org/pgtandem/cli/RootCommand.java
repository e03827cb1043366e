package org.pgtandem.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

/** {@code pgtandem [LAB]}: the window. */
@Command(name = "pgtandem")
final class RootCommand implements Callable<Integer> {

    private final World world;

    @Parameters(paramLabel = "LAB", arity = "0..1", descriptionKey = "pgtandem.option.labWindow")
    private @Nullable String lab;

    @Option(names = {"-h",
            "--help"}, usageHelp = true, scope = ScopeType.INHERIT, descriptionKey = "pgtandem.option.help")
    @SuppressWarnings("UnusedVariable") // picocli itself answers it
    private boolean help;

    @Option(names = {"-V",
            "--version"}, versionHelp = true, scope = ScopeType.INHERIT, descriptionKey = "pgtandem.option.version")
    @SuppressWarnings("UnusedVariable") // picocli itself answers it
    private boolean version;

    RootCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() {
        Output output = new Output(world, false);
        return switch (world.services().get().flatMap(this::opened)) {
            case Result.Ok<Opened>(Opened opened) -> show(opened, output);
            case Result.Failed<Opened>(Failure failure) -> {
                output.errors().usage(failure);
                yield ExitCode.USAGE;
            }
        };
    }

    private record Opened(Window window, @Nullable Lab lab) {}

    /** The lab is opened first: a word that is neither lab nor command opens no window. */
    private Result<Opened> opened(Services services) {
        return lab == null
                ? Result.ok(new Opened(services.window(), null))
                : services.labs().open(lab).map(found -> new Opened(services.window(), found));
    }

    private static int show(Opened opened, Output output) {
        Optional<Text> why = opened.window.unavailable();
        if (why.isPresent()) {
            output.errors().usage(Failure.of(why.get(), Text.of("cli.window.terminal")));
            return ExitCode.USAGE;
        }
        opened.window.open(opened.lab);
        return ExitCode.DONE;
    }
}
