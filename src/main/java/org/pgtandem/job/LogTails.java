package org.pgtandem.job;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.pgtandem.command.Command;
import org.pgtandem.command.Scram;
import org.pgtandem.host.Hosts;
import org.pgtandem.host.RemoteProcess;
import org.pgtandem.model.Become;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Node;
import org.pgtandem.model.NodeFacts;
import org.pgtandem.model.Result;
import org.pgtandem.postgres.Layouts;
import org.pgtandem.postgres.ServerLog;
import org.pgtandem.run.Event;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows the servers' own logs while a job runs. A log that cannot be followed is passed over. */
final class LogTails implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LogTails.class);

    private final Hosts hosts;
    private final Consumer<Event> events;
    private final Clock clock;
    private final List<RemoteProcess> tails = new ArrayList<>();
    private boolean closed;

    private LogTails(Hosts hosts, Consumer<Event> events, Clock clock) {
        this.hosts = hosts;
        this.events = events;
        this.clock = clock;
    }

    /** Follows until closed. The listener is called from one thread a node. */
    static LogTails follow(Lab lab, Map<String, NodeFacts> facts, Hosts hosts, Consumer<Event> events, Clock clock) {
        LogTails tails = new LogTails(hosts, events, clock);
        for (Node node : lab.nodes()) {
            Optional.ofNullable(facts.get(node.name())).flatMap(found -> Layouts.cluster(node, found))
                    .map(cluster -> ServerLog.follow(cluster, become(facts, node)))
                    .ifPresent(tail -> Thread.ofVirtual().name("log of " + node.name())
                            .start(() -> tails.follow(node.name(), tail)));
        }
        return tails;
    }

    private static Become become(Map<String, NodeFacts> facts, Node node) {
        return Objects.requireNonNull(facts.get(node.name())).login().become();
    }

    private void follow(String node, Command tail) {
        if (hosts.host(node).flatMap(host -> host.start(tail)) instanceof Result.Ok<RemoteProcess>(var process)
                && kept(process)) {
            Thread.ofVirtual().name("complaints of tail on " + node).start(() -> drain(process));
            lines(node, process);
        }
    }

    private void lines(String node, RemoteProcess process) {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(process.stdout(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                events.accept(new Event.Line("", node, Event.Stream.LOG, Scram.masked(line), clock.instant()));
            }
        } catch (IOException ended) {
            LOG.debug("the log of {} is followed no more: {}", node, ended.toString());
        }
    }

    private static void drain(RemoteProcess process) {
        try (var complaints = process.stderr()) {
            complaints.skip(Long.MAX_VALUE);
        } catch (IOException ended) {
            LOG.debug("tail ended: {}", ended.toString());
        }
    }

    private synchronized boolean kept(RemoteProcess process) {
        if (closed) {
            process.close();
            return false;
        }
        return tails.add(process);
    }

    @Override
    public synchronized void close() {
        closed = true;
        tails.forEach(RemoteProcess::close);
    }
}
