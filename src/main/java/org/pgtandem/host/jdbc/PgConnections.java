package org.pgtandem.host.jdbc;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.pgtandem.host.DatabaseConnections;
import org.pgtandem.host.DatabaseTarget;
import org.pgtandem.host.Host;
import org.pgtandem.host.SqlFailures;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Result;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/** pgjdbc connections through a host's link. Simple queries alone: each value is text, as the server prints it. */
public final class PgConnections implements DatabaseConnections {

    @Override
    public Result<Connection> open(Host host, DatabaseTarget target, @Nullable String password) {
        String ticket = LinkSocketFactory.ticket(host, target.address(), target.port());
        try {
            Connection connection = new Driver().connect(url(target), properties(target, password, ticket));
            if (connection == null) {
                throw new IllegalStateException("pgjdbc does not know its own URL");
            }
            return Result.ok(connection);
        } catch (SQLException refused) {
            return Result.failed(failure(host.node(), refused));
        } finally {
            LinkSocketFactory.forget(ticket);
        }
    }

    /** What stands in the URL wins over the properties, so host, port and database stand here. */
    private static String url(DatabaseTarget target) {
        return "jdbc:postgresql://" + target.address() + ":" + target.port() + "/"
                + URLEncoder.encode(target.database(), StandardCharsets.UTF_8);
    }

    private static Properties properties(DatabaseTarget target, @Nullable String password, String ticket) {
        Properties properties = new Properties();
        PGProperty.USER.set(properties, target.user());
        if (password != null) {
            PGProperty.PASSWORD.set(properties, password);
        }
        PGProperty.SOCKET_FACTORY.set(properties, LinkSocketFactory.class.getName());
        PGProperty.SOCKET_FACTORY_ARG.set(properties, ticket);
        int seconds = seconds(target.timeout());
        PGProperty.CONNECT_TIMEOUT.set(properties, seconds);
        PGProperty.LOGIN_TIMEOUT.set(properties, seconds);
        PGProperty.SOCKET_TIMEOUT.set(properties, seconds);
        // The link is encrypted already, and a server's own certificate would say nothing about loopback.
        PGProperty.SSL_MODE.set(properties, "disable");
        PGProperty.GSS_ENC_MODE.set(properties, "disable");
        PGProperty.PREFER_QUERY_MODE.set(properties, "simple");
        PGProperty.APPLICATION_NAME.set(properties, "pgtandem");
        PGProperty.TCP_KEEP_ALIVE.set(properties, false);
        return properties;
    }

    private static int seconds(Duration timeout) {
        return (int) Math.max(1, (timeout.toMillis() + 999) / 1000);
    }

    private static Failure failure(String node, SQLException refused) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof LinkSocketFactory.LinkException link) {
                return link.failure();
            }
        }
        return SqlFailures.noConnection(node, state(refused), String.valueOf(refused.getMessage()));
    }

    static String state(SQLException exception) {
        String state = exception.getSQLState();
        return state == null ? "" : state;
    }
}
