package org.pgtandem.host;

import java.time.Duration;

/**
 * A database to log in to over TCP, as seen from the node.
 *
 * @param address where the server listens there, for example {@code 127.0.0.1}
 * @param port    the server's port
 * @param user    role to log in as
 * @param timeout how long to wait for the connection, and for every answer after that
 */
public record DatabaseTarget(String address, int port, String database, String user, Duration timeout) {}
