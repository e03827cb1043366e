package org.pgtandem.host;

import org.pgtandem.command.SqlTarget;
import org.pgtandem.command.Template;
import org.pgtandem.model.Result;

/** Opens sessions for admin SQL. */
public interface SqlSessions {

    /** Opens a session, or says why there is none. */
    Result<SqlSession> open(SqlTarget target);

    /**
     * Ends a session to this target and the statement that runs in it. The server goes on with a statement whose client
     * has merely gone, so it is told through another session.
     */
    default void end(SqlTarget target, SqlSession session) {
        session.backend().ifPresent(pid -> {
            if (open(target) instanceof Result.Ok<SqlSession>(SqlSession other)) {
                try (other) {
                    Result<SqlSession.Rows> _ = other
                            .execute(Template.of("SELECT pg_catalog.pg_terminate_backend(" + pid + ");\n"));
                }
            }
        });
        session.close();
    }
}
