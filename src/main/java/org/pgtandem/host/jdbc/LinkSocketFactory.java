package org.pgtandem.host.jdbc;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.SocketFactory;
import org.pgtandem.host.Host;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Result;
import org.pgtandem.model.Texts;

/**
 * Gives pgjdbc sockets that lead through a host's link. pgjdbc makes the factory itself from its class name and one
 * argument, so the argument is a number under which the connection asked for lies ready.
 */
public final class LinkSocketFactory extends SocketFactory {

    private static final AtomicLong NEXT = new AtomicLong();
    private static final Map<String, Way> WAYS = new ConcurrentHashMap<>();

    private record Way(Host host, String address, int port) {}

    private final Way way;

    /** @param ticket from {@link #ticket}; called by pgjdbc */
    public LinkSocketFactory(String ticket) {
        Way found = WAYS.get(ticket);
        if (found == null) {
            throw new IllegalArgumentException("no connection is asked for under " + ticket);
        }
        way = found;
    }

    /** Lays a way ready; the ticket is pgjdbc's {@code socketFactoryArg}. */
    static String ticket(Host host, String address, int port) {
        String ticket = String.valueOf(NEXT.incrementAndGet());
        WAYS.put(ticket, new Way(host, address, port));
        return ticket;
    }

    /** The connection was made, or not. */
    static void forget(String ticket) {
        WAYS.remove(ticket);
    }

    @Override
    public Socket createSocket() throws IOException {
        return switch (way.host.connect(way.address, way.port)) {
            case Result.Ok<Socket>(Socket socket) -> socket;
            case Result.Failed<Socket>(Failure failure) -> throw new LinkException(failure);
        };
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return createSocket();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return createSocket();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return createSocket();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return createSocket();
    }

    /** Carries a failure through pgjdbc, which knows exceptions only. */
    static final class LinkException extends IOException {
        private final transient Failure failure;

        LinkException(Failure failure) {
            super(Texts.english(failure.reason()));
            this.failure = failure;
        }

        Failure failure() {
            return failure;
        }
    }
}
