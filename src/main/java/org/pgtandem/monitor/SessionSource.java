package org.pgtandem.monitor;

import org.pgtandem.host.SqlSession;
import org.pgtandem.model.Result;

/** Opens the session through which a node is polled. */
@FunctionalInterface
public interface SessionSource {

    /** Connects anew; may take seconds; never called again before it returned. */
    Result<SqlSession> open(String node);
}
