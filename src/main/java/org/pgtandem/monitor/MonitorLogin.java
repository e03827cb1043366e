package org.pgtandem.monitor;

import java.sql.Connection;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.pgtandem.command.PasswordFile;
import org.pgtandem.command.SqlTarget;
import org.pgtandem.host.DatabaseConnections;
import org.pgtandem.host.DatabaseTarget;
import org.pgtandem.host.Host;
import org.pgtandem.host.Hosts;
import org.pgtandem.host.PasswordFiles;
import org.pgtandem.host.SqlSession;
import org.pgtandem.host.SqlSessions;
import org.pgtandem.model.Cancellation;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;
import org.pgtandem.postgres.RoleSql;

/**
 * Logs the monitor in: over JDBC through the SSH session as its own role, whose password lies in the .pgpass of the
 * cluster's owner. A pair that this program did not set up has no such role, and there a kept psql session serves, so
 * that any pair can be watched without changing it.
 */
public final class MonitorLogin implements SessionSource {

    private static final String LOOPBACK = "127.0.0.1";
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final Hosts hosts;
    private final SqlSessions admin;
    private final DatabaseConnections databases;
    private final NodeLocator locator;
    private final Cancellation cancel;
    private final Map<String, SqlTarget> located = new ConcurrentHashMap<>();

    /** Logs in through these; the cancellation ends what is being asked. */
    public MonitorLogin(Hosts hosts, SqlSessions admin, DatabaseConnections databases, NodeLocator locator,
            Cancellation cancel) {
        this.hosts = hosts;
        this.admin = admin;
        this.databases = databases;
        this.locator = locator;
        this.cancel = cancel;
    }

    @Override
    public Result<SqlSession> open(String node) {
        Result<SqlSession> session = hosts.host(node)
                .flatMap(host -> target(node).flatMap(target -> login(host, target)));
        if (!session.isOk()) {
            // The cluster may have moved: to another port, another directory. Look again next time.
            located.remove(node);
        }
        return session;
    }

    private Result<SqlTarget> target(String node) {
        SqlTarget known = located.get(node);
        return known != null ? Result.ok(known) : locator.locate(node).map(target -> {
            located.put(node, target);
            return target;
        });
    }

    private Result<SqlSession> login(Host host, SqlTarget target) {
        return switch (asMonitor(host, target)) {
            case Result.Ok<Connection>(Connection open) -> Result.ok(new JdbcPoll(open));
            case Result.Failed<Connection> _ -> admin.open(target);
        };
    }

    private Result<Connection> asMonitor(Host host, SqlTarget target) {
        return PasswordFiles.read(host, target.owner(), cancel).flatMap(file -> password(file, target))
                .flatMap(password -> databases.open(host,
                        new DatabaseTarget(LOOPBACK, target.port(), target.database(), RoleSql.MONITOR, TIMEOUT),
                        password));
    }

    private static Result<String> password(PasswordFile file, SqlTarget target) {
        return file.password(LOOPBACK, target.port(), target.database(), RoleSql.MONITOR).map(Result::ok)
                .orElseGet(() -> Result.failed(Failure.of(Text.of("monitoring.no-password"),
                        Text.of("monitoring.no-password.hint"))));
    }
}
