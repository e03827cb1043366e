package org.pgtandem.host.jdbc;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
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

/** pgjdbc connections through a host's link. Simple queries alone: each value is text, as the server prints it. */
public final class PgConnections implements DatabaseConnections {

    @Override
    public Result<Connection> open(Host host, DatabaseTarget target, @Nullable String password) {
        String ticket = LinkSocketFactory.ticket(host, target.address(), target.port());
        try {
            return Result.ok(DriverManager.getConnection(url(target), properties(target, password, ticket)));
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
        String seconds = seconds(target.timeout());
        Properties properties = new Properties();
        properties.setProperty("user", target.user());
        if (password != null) {
            properties.setProperty("password", password);
        }
        properties.setProperty("socketFactory", LinkSocketFactory.class.getName());
        properties.setProperty("socketFactoryArg", ticket);
        properties.setProperty("connectTimeout", seconds);
        properties.setProperty("loginTimeout", seconds);
        properties.setProperty("socketTimeout", seconds);
        // The link is encrypted already, and a server's own certificate would say nothing about loopback.
        properties.setProperty("sslmode", "disable");
        properties.setProperty("gssEncMode", "disable");
        properties.setProperty("preferQueryMode", "simple");
        properties.setProperty("ApplicationName", "pgtandem");
        return properties;
    }

    private static String seconds(Duration timeout) {
        return String.valueOf(Math.max(1, (timeout.toMillis() + 999) / 1000));
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
