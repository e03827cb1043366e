package org.pgtandem.host.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.pgtandem.command.Template;
import org.pgtandem.host.MissingSecret;
import org.pgtandem.host.SqlFailures;
import org.pgtandem.host.SqlSession;
import org.pgtandem.host.SqlStatements;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Result;
import org.pgtandem.model.Secrets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A pgjdbc connection as a session, statement by statement in autocommit, as psql has it. */
final class JdbcSession implements SqlSession {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcSession.class);

    private final String node;
    private final Connection connection;
    private final Secrets secrets;
    private final OptionalInt backend;

    JdbcSession(String node, Connection connection, Secrets secrets) {
        this.node = node;
        this.connection = connection;
        this.secrets = secrets;
        backend = backend(node, connection);
    }

    @Override
    public synchronized Result<Rows> execute(Template sql) {
        Optional<String> text = sql.resolve(secrets);
        if (text.isEmpty()) {
            return Result.failed(MissingSecret.in(sql, secrets));
        }
        Rows rows = new Rows(List.of());
        for (String one : SqlStatements.split(text.get())) {
            try (Statement statement = connection.createStatement()) {
                statement.setEscapeProcessing(false);
                rows = statement.execute(one) ? rows(statement.getResultSet()) : new Rows(List.of());
            } catch (SQLException refused) {
                return Result.failed(failure(refused));
            }
        }
        return Result.ok(rows);
    }

    @Override
    public OptionalInt backend() {
        return backend;
    }

    /** Asked before anything runs: it is needed while something does. */
    private static OptionalInt backend(String node, Connection connection) {
        try (Statement statement = connection.createStatement();
                ResultSet set = statement.executeQuery("SELECT pg_catalog.pg_backend_pid()")) {
            return set.next() ? OptionalInt.of(set.getInt(1)) : OptionalInt.empty();
        } catch (SQLException gone) {
            LOG.debug("{}: no backend is known: {}", node, gone.getMessage());
            return OptionalInt.empty();
        }
    }

    private static Rows rows(ResultSet set) throws SQLException {
        int columns = set.getMetaData().getColumnCount();
        List<List<@Nullable String>> rows = new ArrayList<>();
        while (set.next()) {
            List<@Nullable String> row = new ArrayList<>();
            for (int column = 1; column <= columns; column++) {
                row.add(set.getString(column));
            }
            rows.add(row);
        }
        return new Rows(rows);
    }

    private Failure failure(SQLException refused) {
        String state = PgConnections.state(refused);
        String message = String.valueOf(refused.getMessage());
        // Class 08 is the connection's own; 57P01 to 57P03: the server ends the session, or all of them.
        return state.startsWith("08") || state.startsWith("57P0")
                ? SqlFailures.lost(node, state + " " + message)
                : SqlFailures.refused(node, state, message);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException gone) {
            LOG.debug("{}: the connection was gone already: {}", node, gone.getMessage());
        }
    }
}
