package org.pgtandem.command;

import org.jspecify.annotations.Nullable;

/**
 * Where admin SQL goes: the cluster on a node, as the cluster's owner over its Unix socket.
 *
 * @param node      the node's name
 * @param owner     as whom psql runs
 * @param binDir    directory where psql lies; null where there is no psql and pgjdbc serves over TCP in its place
 * @param socketDir directory of the socket; null for libpq's default
 * @param port      the cluster's port
 * @param database  database to connect to
 * @param user      role to log in as; the owner's name by peer authentication
 */
public record SqlTarget(String node, RunAs owner, @Nullable String binDir, @Nullable String socketDir, int port,
        String database, String user) {

    /** The same cluster, another database. */
    public SqlTarget to(String other) {
        return new SqlTarget(node, owner, binDir, socketDir, port, other, user);
    }
}
