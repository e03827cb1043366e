package org.pgtandem.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pgtandem.plan.Order;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code backup}: take one, or do something with those that are kept. */
@Command(name = "backup")
final class BackupCommand implements Callable<Integer> {

    private static final String OFF = "off";

    private final World world;

    @Mixin
    private final LabOptions lab = new LabOptions();

    @ArgGroup(exclusive = true)
    private final What what = new What();

    @Mixin
    private final OrderOptions options = new OrderOptions();

    /** What to do in place of taking a backup. */
    static final class What {
        @Option(names = "--verify", paramLabel = "ID", descriptionKey = "pgtandem.option.verify")
        private @Nullable String verify;

        @Option(names = "--apply-retention", descriptionKey = "pgtandem.option.applyRetention")
        private boolean applyRetention;

        @Option(names = "--restore-point", paramLabel = "NAME", descriptionKey = "pgtandem.option.restorePoint")
        private @Nullable String restorePoint;

        @Option(names = "--schedule", paramLabel = "WHEN|off", descriptionKey = "pgtandem.option.schedule")
        private @Nullable String schedule;
    }

    BackupCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() {
        Output output = new Output(world, options.json());
        return LabJob.run(world, lab, output, job -> new OrderRun(world, options, output).run(job, order()));
    }

    private Order order() {
        if (what.verify != null) {
            return new Order.VerifyBackup(what.verify);
        }
        if (what.restorePoint != null) {
            return new Order.NameThisMoment(what.restorePoint);
        }
        if (what.schedule != null) {
            return new Order.Schedule(what.schedule.equals(OFF) ? null : what.schedule);
        }
        return what.applyRetention ? new Order.ApplyRetention() : new Order.TakeBackup();
    }
}
