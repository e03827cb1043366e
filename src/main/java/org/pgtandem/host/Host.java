package org.pgtandem.host;

import java.net.Socket;
import org.pgtandem.command.Command;
import org.pgtandem.model.NodeFacts;
import org.pgtandem.model.Result;

/** A node that commands can be started on. One connection, kept; safe for use by several threads. */
public interface Host extends AutoCloseable {

    /** The node's name in the lab. */
    String node();

    /**
     * Starts a command. Its stdin template is resolved and written; for a command with an empty one, the caller may
     * write to {@link RemoteProcess#stdin()}. Fails if the link, sudo or a secret is missing; a program that does not
     * exist starts and exits with 127.
     */
    Result<RemoteProcess> start(Command command);

    /**
     * Who we are there and how we become somebody else: what the lab says, or what was found out at the first call.
     * Fails where sudo asks for a password and refuses the one it gets.
     */
    Result<NodeFacts.Login> login();

    /** A socket to a TCP port as seen from the node, for example {@code 127.0.0.1:5432}; no local port listens. */
    Result<Socket> connect(String address, int port);

    /** Ends the connection and what runs on it. */
    @Override
    void close();
}
