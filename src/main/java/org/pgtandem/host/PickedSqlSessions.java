package org.pgtandem.host;

import org.pgtandem.command.SqlTarget;
import org.pgtandem.model.Result;

/** SQL sessions through psql, or through JDBC on a node that has none. */
public final class PickedSqlSessions implements SqlSessions {

    private final SqlSessions psql;
    private final SqlSessions jdbc;

    public PickedSqlSessions(SqlSessions psql, SqlSessions jdbc) {
        this.psql = psql;
        this.jdbc = jdbc;
    }

    @Override
    public Result<SqlSession> open(SqlTarget target) {
        return (target.binDir() == null ? jdbc : psql).open(target);
    }
}
