package org.pgtandem.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.pgtandem.command.SqlTarget;
import org.pgtandem.facts.FactsGatherer;
import org.pgtandem.host.Hosts;
import org.pgtandem.host.PasswordFiles;
import org.pgtandem.host.PickedSqlSessions;
import org.pgtandem.host.PsqlSessions;
import org.pgtandem.host.SqlSessions;
import org.pgtandem.host.jdbc.JdbcSessions;
import org.pgtandem.host.ssh.Environment;
import org.pgtandem.host.ssh.MemoryHostKeys;
import org.pgtandem.host.ssh.SshHosts;
import org.pgtandem.model.Cancellation;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Node;
import org.pgtandem.model.NodeFacts;
import org.pgtandem.model.Result;
import org.pgtandem.model.Secrets;
import org.pgtandem.plan.ClonePlanner;
import org.pgtandem.plan.Plan;
import org.pgtandem.plan.PlanInput;

/** Facts, plan and run on nodes that are really there, as the program does it; each run leaves a journal. */
public final class LiveClone {

    private final Secrets secrets;
    private final List<Event> events = new ArrayList<>();
    private Consumer<Event> also = _ -> {};
    private final Cancellation cancel = new Cancellation();

    public LiveClone(Secrets secrets) {
        this.secrets = secrets;
    }

    public List<Event> events() {
        return events;
    }

    /** What is to happen at each event of the next runs. */
    public LiveClone onEvent(Consumer<Event> listener) {
        also = listener;
        return this;
    }

    /** What is to happen once, as soon as so many bytes were copied. */
    public void onceCopied(long bytes, Runnable action) {
        AtomicBoolean done = new AtomicBoolean();
        also = event -> {
            if (event instanceof Event.Progress progress && progress.done() > bytes && !done.getAndSet(true)) {
                action.run();
            }
        };
    }

    public Cancellation cancellation() {
        return cancel;
    }

    /** The outcome of each step that ended, by its id. */
    public Map<String, Event.StepOutcome> outcomes() {
        Map<String, Event.StepOutcome> outcomes = new LinkedHashMap<>();
        events.stream().filter(Event.StepEnded.class::isInstance).map(Event.StepEnded.class::cast)
                .forEach(ended -> outcomes.put(ended.step(), ended.outcome()));
        return outcomes;
    }

    public Event.Finished clone(Lab lab) {
        events.clear();
        try (Journal journal = Journal.open(Path.of("target/journal"), lab.name(), Instant.now())) {
            return clone(lab, journal);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Event.Finished clone(Lab lab, Journal journal) {
        try (Hosts ssh = new SshHosts(lab.nodes(), secrets, new MemoryHostKeys(), Environment.system(), cancel)) {
            SqlSessions sql = new PickedSqlSessions(new PsqlSessions(ssh, secrets),
                    new JdbcSessions(ssh, secrets, target -> ownPassword(ssh, target)));
            Plan plan = value(ClonePlanner.plan(new PlanInput(lab, facts(lab, ssh, sql))));
            return new Runner(ssh, sql, secrets, Clock.systemUTC()).run(plan, lab.replaceDataDirectoryOf(),
                    event -> {
                        journal.accept(event);
                        take(event);
                    }, cancel);
        }
    }

    private void take(Event event) {
        events.add(event);
        also.accept(event);
    }

    /** Where there is no psql, the owner's own .pgpass has the password. */
    private Optional<String> ownPassword(Hosts ssh, SqlTarget target) {
        return value(ssh.host(target.node()).flatMap(host -> PasswordFiles.read(host, target.owner(), cancel)))
                .password("127.0.0.1", target.port(), target.database(), target.user());
    }

    private Map<String, NodeFacts> facts(Lab lab, Hosts ssh, SqlSessions sql) {
        Map<String, NodeFacts> facts = new LinkedHashMap<>();
        for (Node node : lab.nodes()) {
            facts.put(node.name(), value(ssh.host(node.name()).flatMap(
                    host -> new FactsGatherer(Clock.systemUTC()).gather(lab, node, host, sql, cancel))));
        }
        return facts;
    }

    public static <T> T value(Result<T> result) {
        return switch (result) {
            case Result.Ok<T>(T value) -> value;
            case Result.Failed<T>(Failure failure) -> throw new AssertionError(failure);
        };
    }
}
