package org.pgtandem.job;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.pgtandem.facts.BackupGatherer;
import org.pgtandem.facts.FactsGatherer;
import org.pgtandem.model.BackupFacts;
import org.pgtandem.model.Backups;
import org.pgtandem.model.Cancellation;
import org.pgtandem.model.Comparison;
import org.pgtandem.model.HostKeys;
import org.pgtandem.model.Lab;
import org.pgtandem.model.NodeFacts;
import org.pgtandem.model.Result;
import org.pgtandem.model.Sample;
import org.pgtandem.model.Secrets;
import org.pgtandem.model.Text;
import org.pgtandem.plan.Agreement;
import org.pgtandem.plan.ClonePlanner;
import org.pgtandem.plan.MethodChoice;
import org.pgtandem.plan.Methods;
import org.pgtandem.plan.Order;
import org.pgtandem.plan.Plan;
import org.pgtandem.plan.PlanInput;
import org.pgtandem.run.DoneAlready;
import org.pgtandem.run.Event;

/** The use cases over real nodes. Each call connects anew, and has closed every connection when it returns. */
public final class DefaultEngine implements Engine {

    private final EngineParts parts;
    private final Secrets secrets;
    private final HostKeys hostKeys;

    /**
     * @param secrets  where logins and given role passwords come from
     * @param hostKeys the known host keys, who also asks about unknown ones
     */
    public DefaultEngine(EngineParts parts, Secrets secrets, HostKeys hostKeys) {
        this.parts = parts;
        this.secrets = secrets;
        this.hostKeys = hostKeys;
    }

    /** Makes engines of these parts. */
    public static EngineFactory factory(EngineParts parts) {
        return (secrets, accept) -> new DefaultEngine(parts, secrets, parts.hostKeys().apply(accept));
    }

    @Override
    public Result<NodeFacts> look(Lab lab, String node, Cancellation cancel) {
        return connected(lab, secrets, cancel, connections -> new CheckJob(parts.clock()).look(lab,
                lab.node(node).orElseThrow(), connections, cancel));
    }

    @Override
    public CheckReport check(Lab lab, CheckOptions options, Cancellation cancel) {
        return connected(lab, secrets, cancel,
                connections -> new CheckJob(parts.clock()).check(lab, connections, options, cancel));
    }

    @Override
    public Configuration configuration(Lab lab, CheckReport report) {
        return ConfigurationView.of(lab, report.known());
    }

    @Override
    public List<MethodChoice> methods(Lab lab, CheckReport report) {
        return Methods.choices(new PlanInput(lab, report.known()));
    }

    @Override
    public Result<Plan> plan(Lab lab, CheckReport report) {
        return ClonePlanner.plan(new PlanInput(lab, report.known()));
    }

    @Override
    public Set<String> done(Lab lab, CheckReport report, Plan plan, Cancellation cancel) {
        RolePasswords passwords = new RolePasswords(secrets);
        return connected(lab, passwords, cancel, connections -> {
            passwords.found(new PasswordSearch(lab, report.known(), connections.hosts(), cancel).passwords());
            return DoneAlready.of(plan, connections.hosts(), connections.sql(), passwords, cancel);
        });
    }

    @Override
    public Event.Finished clone(Lab lab, Agreement agreement, Consumer<Event> events, Cancellation cancel) {
        RolePasswords passwords = new RolePasswords(secrets);
        return connected(lab, passwords, cancel,
                connections -> planned(connections, passwords).run(lab, new CloneJob(agreement), events, cancel));
    }

    @Override
    public void monitor(Lab lab, Duration interval, Consumer<Sample> samples, Cancellation cancel) {
        boolean _ = connected(lab, secrets, cancel, connections -> {
            monitoring(connections).watch(lab, interval, samples, cancel);
            return true;
        });
    }

    @Override
    public Result<Long> burst(Lab lab, Cancellation cancel) {
        return connected(lab, secrets, cancel, connections -> monitoring(connections).burst(lab, cancel));
    }

    private MonitorJob monitoring(LabConnections connections) {
        return new MonitorJob(connections.hosts(), connections.sql(), connections.databases(),
                new FactsGatherer(parts.clock()));
    }

    @Override
    public Result<Backups> backups(Lab lab, Cancellation cancel) {
        return connected(lab, secrets, cancel, connections -> {
            CheckReport report = new CheckJob(parts.clock()).check(lab, connections, new CheckOptions(false), cancel);
            return backups(connections, cancel).gather(lab, report.known()).map(BackupFacts::backups);
        });
    }

    private BackupGatherer backups(LabConnections connections, Cancellation cancel) {
        return new BackupGatherer(parts.clock(), connections.hosts(), connections.sql(), cancel);
    }

    private OrderJob order(Order order, Agreement agreement, LabConnections connections, Cancellation cancel) {
        return new OrderJob(order, agreement, backups(connections, cancel));
    }

    @Override
    public Result<Plan> plan(Lab lab, Order order, Cancellation cancel) {
        RolePasswords passwords = new RolePasswords(secrets);
        return connected(lab, passwords, cancel,
                connections -> planned(connections, passwords).plan(lab,
                        order(order, Agreement.TO_ALL, connections, cancel), cancel));
    }

    @Override
    public Event.Finished carryOut(Lab lab, Order order, Agreement agreement, Consumer<Event> events,
            Cancellation cancel) {
        RolePasswords passwords = new RolePasswords(secrets);
        return connected(lab, passwords, cancel,
                connections -> planned(connections, passwords).run(lab,
                        order(order, agreement, connections, cancel), events, cancel));
    }

    private PlannedJob planned(LabConnections connections, RolePasswords passwords) {
        return new PlannedJob(connections, passwords, parts.journals(), parts.clock());
    }

    @Override
    public Result<Comparison> compare(Lab lab, String database, Cancellation cancel) {
        return connected(lab, secrets, cancel, connections -> new CompareJob(
                new ClusterLocator(lab, connections.hosts(), connections.sql(), new FactsGatherer(parts.clock()),
                        cancel),
                connections.sql(), cancel).run(lab, database));
    }

    @Override
    public Result<List<Text>> clean(Lab lab, Cancellation cancel) {
        RolePasswords passwords = new RolePasswords(secrets);
        return connected(lab, passwords, cancel,
                connections -> new CleanJob(connections, passwords, parts.clock()).run(lab, cancel));
    }

    @Override
    public Result<SandboxLab> sandbox(SandboxOptions options, Consumer<Text> progress, Cancellation cancel) {
        return new SandboxJob(parts.sandboxes(), hostKeys, parts.labs()).start(options, progress, cancel);
    }

    private <T> T connected(Lab lab, Secrets of, Cancellation cancel, Function<LabConnections, T> job) {
        try (LabConnections connections = LabConnections.open(lab, of, hostKeys, parts, cancel)) {
            return job.apply(connections);
        }
    }
}
