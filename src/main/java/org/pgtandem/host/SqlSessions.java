package org.pgtandem.host;

import org.pgtandem.command.SqlTarget;
import org.pgtandem.model.Result;

/** Opens SQL sessions on nodes. */
public interface SqlSessions {

    /** Opens a session; fails where the server does not answer or refuses. */
    Result<SqlSession> open(SqlTarget target);
}
