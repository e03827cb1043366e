package org.pgtandem.cli;

import java.util.concurrent.Callable;
import org.pgtandem.model.DemoSize;
import org.pgtandem.plan.Order;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code load}: make the demo database on the primary. */
@Command(name = "load")
final class LoadCommand implements Callable<Integer> {

    private final World world;

    @Mixin
    private final LabOptions lab = new LabOptions();

    @Option(names = "--size", paramLabel = "small|medium|large", descriptionKey = "pgtandem.option.size")
    private DemoSize size = DemoSize.SMALL;

    @Option(names = "--seed", paramLabel = "42", descriptionKey = "pgtandem.option.seed", converter = SeedConverter.class)
    private int seed = Order.LoadDemo.SEED;

    @Option(names = "--database", paramLabel = "NAME", descriptionKey = "pgtandem.option.databaseLoad")
    private String database = Order.LoadDemo.DATABASE;

    @Option(names = "--replace", descriptionKey = "pgtandem.option.replace")
    private boolean replace;

    @Mixin
    private final OrderOptions options = new OrderOptions();

    LoadCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() {
        Output output = new Output(world, options.json());
        Order order = new Order.LoadDemo(database, size, seed, replace);
        return LabJob.run(world, lab, output, job -> new OrderRun(world, options, output).run(job, order));
    }
}
