package org.pgtandem.cli;

import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Failure;
import org.pgtandem.model.RecoveryTarget;
import org.pgtandem.model.Text;
import org.pgtandem.plan.Order;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code restore}: a backup becomes a server beside, or such a server is taken away again. */
@Command(name = "restore")
final class RestoreCommand implements Callable<Integer> {

    private static final String LATEST = "latest";

    private final World world;

    @Mixin
    private final LabOptions options = new LabOptions();

    @Option(names = "--backup", paramLabel = "ID|latest", descriptionKey = "pgtandem.option.backup")
    private String backup = LATEST;

    @Option(names = "--node", paramLabel = "NODE", descriptionKey = "pgtandem.option.node")
    private @Nullable String node;

    @Option(names = "--directory", paramLabel = "DIR", descriptionKey = "pgtandem.option.directory")
    private @Nullable String directory;

    @ArgGroup(exclusive = true)
    private final Target target = new Target();

    @Option(names = "--port", paramLabel = "PORT", descriptionKey = "pgtandem.option.port")
    private @Nullable Integer port;

    @Option(names = "--remove", paramLabel = "DIR", descriptionKey = "pgtandem.option.remove")
    private @Nullable String remove;

    @Mixin
    private final OrderOptions order = new OrderOptions();

    /** How far to replay. */
    static final class Target {
        @Option(names = "--to-time", paramLabel = "\"2026-11-22 18:30:00\"", descriptionKey = "pgtandem.option.toTime", converter = MomentConverter.class)
        private @Nullable Instant time;

        @Option(names = "--to-point", paramLabel = "NAME", descriptionKey = "pgtandem.option.toPoint")
        private @Nullable String point;
    }

    RestoreCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() {
        Output output = new Output(world, order.json());
        return LabJob.run(world, options, output, job -> {
            String where = node == null ? job.lab().primary().name() : node;
            if (job.lab().node(where).isEmpty()) {
                output.errors().usage(Failure.of(Text.of("cli.order.node", where), Text.of("cli.order.nodes",
                        String.join(", ", job.lab().nodes().stream().map(one -> one.name()).toList()))));
                return ExitCode.USAGE;
            }
            return new OrderRun(world, order, output).run(job, order(where));
        });
    }

    private Order order(String where) {
        return remove != null
                ? new Order.RemoveRestored(where, remove)
                : new Order.Restore(backup.equals(LATEST) ? null : backup, where, directory, target(), port);
    }

    private RecoveryTarget target() {
        if (target.time != null) {
            return new RecoveryTarget.Time(target.time);
        }
        return target.point != null ? new RecoveryTarget.Point(target.point) : new RecoveryTarget.Latest();
    }
}
