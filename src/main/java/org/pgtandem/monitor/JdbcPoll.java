package org.pgtandem.monitor;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pgtandem.command.Template;
import org.pgtandem.host.SqlSession;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Polls over a JDBC connection. Queries alone: no secret, no outputs, one result. */
final class JdbcPoll implements SqlSession {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcPoll.class);

    private final Connection connection;

    JdbcPoll(Connection connection) {
        this.connection = connection;
    }

    @Override
    public Result<Rows> execute(Template sql) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql.masked())) {
            return Result.ok(read(rows));
        } catch (SQLException broken) {
            LOG.debug("the poll failed", broken);
            return Result.failed(Failure.of(Text.of("monitoring.broken"), Text.of("monitoring.late.hint"))
                    .withDetail(broken.getMessage()));
        }
    }

    /** Does not wait for a server that may hang: pgjdbc's abort closes the socket at once. */
    @Override
    public void close() {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException gone) {
            LOG.debug("the connection was gone already", gone);
        }
    }

    private static Rows read(ResultSet rows) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        List<List<@Nullable String>> all = new ArrayList<>();
        while (rows.next()) {
            List<@Nullable String> row = new ArrayList<>();
            for (int column = 1; column <= columns; column++) {
                row.add(rows.getString(column));
            }
            all.add(row);
        }
        return new Rows(all);
    }
}
