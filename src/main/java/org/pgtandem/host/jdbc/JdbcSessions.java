package org.pgtandem.host.jdbc;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.pgtandem.command.SqlTarget;
import org.pgtandem.host.DatabaseTarget;
import org.pgtandem.host.Hosts;
import org.pgtandem.host.SqlSession;
import org.pgtandem.host.SqlSessions;
import org.pgtandem.model.Result;
import org.pgtandem.model.Secrets;

/** Admin SQL through pgjdbc, where there is no psql: over TCP to the node's loopback. */
public final class JdbcSessions implements SqlSessions {

    /** Long, since a checkpoint or a backup's start may take its time. */
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final Hosts hosts;
    private final Secrets secrets;
    private final Function<SqlTarget, Optional<String>> password;
    private final PgConnections connections = new PgConnections();

    /** @param password the password of the target's role; empty where loopback is trusted */
    public JdbcSessions(Hosts hosts, Secrets secrets, Function<SqlTarget, Optional<String>> password) {
        this.hosts = hosts;
        this.secrets = secrets;
        this.password = password;
    }

    @Override
    public Result<SqlSession> open(SqlTarget target) {
        DatabaseTarget place = new DatabaseTarget("127.0.0.1", target.port(), target.database(), target.user(),
                PATIENCE);
        return hosts.host(target.node())
                .flatMap(host -> connections.open(host, place, password.apply(target).orElse(null)))
                .map(connection -> new JdbcSession(target.node(), connection, secrets));
    }
}
