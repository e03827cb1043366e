package org.pgtandem.job;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import org.pgtandem.facts.FactsGatherer;
import org.pgtandem.host.DatabaseConnections;
import org.pgtandem.host.Hosts;
import org.pgtandem.host.SqlSessions;
import org.pgtandem.model.Cancellation;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Result;
import org.pgtandem.model.Sample;
import org.pgtandem.monitor.Monitor;
import org.pgtandem.monitor.MonitorLogin;
import org.pgtandem.postgres.BurstSql;

/** Watches a lab, and writes something for it to show. */
final class MonitorJob {

    /** Some 10 MB of WAL: enough to be seen, too little to hurt. */
    private static final int BURST_ROWS = 20_000;

    private final Hosts hosts;
    private final SqlSessions sessions;
    private final DatabaseConnections databases;
    private final FactsGatherer gatherer;

    MonitorJob(Hosts hosts, SqlSessions sessions, DatabaseConnections databases, FactsGatherer gatherer) {
        this.hosts = hosts;
        this.sessions = sessions;
        this.databases = databases;
        this.gatherer = gatherer;
    }

    void watch(Lab lab, Duration interval, Consumer<Sample> samples, Cancellation cancel) {
        ClusterLocator locator = new ClusterLocator(lab, hosts, sessions, gatherer, cancel);
        MonitorLogin login = new MonitorLogin(hosts, sessions, databases, locator, cancel);
        new Monitor(lab, login, Clock.systemUTC()).watch(interval, samples, cancel);
    }

    Result<Long> burst(Lab lab, Cancellation cancel) {
        ClusterLocator locator = new ClusterLocator(lab, hosts, sessions, gatherer, cancel);
        return locator.locate(lab.primary().name()).flatMap(sessions::open).flatMap(session -> {
            try (session; var _ = cancel.onCancel(() -> Thread.startVirtualThread(session::close))) {
                return session.execute(BurstSql.write(BURST_ROWS))
                        .map(rows -> Long.valueOf(String.valueOf(rows.rows().getFirst().getFirst())));
            }
        });
    }
}
