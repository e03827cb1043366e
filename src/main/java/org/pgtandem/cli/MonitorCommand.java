package org.pgtandem.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code monitor}: one sample a tick, until the time is over or Ctrl-C. */
@Command(name = "monitor")
final class MonitorCommand implements Callable<Integer> {

    private final World world;

    @Mixin
    private final LabOptions options = new LabOptions();

    @Option(names = "--interval", paramLabel = "1s", descriptionKey = "pgtandem.option.interval", converter = DurationConverter.class)
    private Duration interval = Duration.ofSeconds(1);

    @Option(names = "--for", paramLabel = "30s", descriptionKey = "pgtandem.option.for", converter = DurationConverter.class)
    private @Nullable Duration span;

    @Option(names = "--json", descriptionKey = "pgtandem.option.json")
    private boolean json;

    MonitorCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() {
        Output output = new Output(world, json);
        return LabJob.run(world, options, output, job -> {
            Watch watch = new Watch(job.engine(), output, job.cancel());
            return watch.run(job.lab(), interval, span) ? ExitCode.DONE : ExitCode.CANCELLED;
        });
    }
}
