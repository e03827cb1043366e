package org.pgtandem.host;

import java.sql.Connection;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Result;

/** Opens JDBC connections that travel through a host's link. */
public interface DatabaseConnections {

    /**
     * Logs in. A refusal is a failure whose detail holds SQLSTATE and the server's message.
     *
     * @param password null where the server asks for none
     */
    Result<Connection> open(Host host, DatabaseTarget target, @Nullable String password);
}
