package org.pgtandem.host.ssh;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import javax.net.SocketFactory;
import net.schmizz.sshj.SSHClient;
import org.jspecify.annotations.Nullable;

/** sshj's client, with one address of the host to dial and a socket that can be watched and cut. */
final class Client extends SSHClient {

    /** In flight without being read; more than that, and a fast link waits for the window. */
    private static final int WINDOW_BYTES = 8 << 20;
    private static final int ANSWER_MS = 15_000;

    private final @Nullable InetAddress address;
    private final HeardSocket dialled = new HeardSocket();

    /** @param address the address to dial; null where the way leads through another server */
    Client(@Nullable InetAddress address, HostKeyCheck hostKeys, int connectMs) throws SocketException {
        super(SshLibrary.shared());
        this.address = address;
        dialled.setTcpNoDelay(true);
        setSocketFactory(new OneSocket(dialled));
        setConnectTimeout(connectMs);
        // Ends the wait for a banner that never comes; later reads just go on after it.
        setTimeout(connectMs);
        getTransport().setTimeoutMs(ANSWER_MS);
        getConnection().setTimeoutMs(ANSWER_MS);
        getConnection().setWindowSize(WINDOW_BYTES);
        addHostKeyVerifier(hostKeys);
    }

    @Override
    protected InetSocketAddress makeInetSocketAddress(String hostname, int port) {
        return address == null ? super.makeInetSocketAddress(hostname, port) : new InetSocketAddress(address, port);
    }

    HeardSocket dialled() {
        return dialled;
    }

    /** Hands out the socket that is already there. */
    private static final class OneSocket extends SocketFactory {
        private final Socket socket;

        OneSocket(Socket socket) {
            this.socket = socket;
        }

        @Override
        public Socket createSocket() {
            return socket;
        }

        @Override
        public Socket createSocket(String host, int port) throws IOException {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(InetAddress host, int port) throws IOException {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
            throw new UnsupportedOperationException();
        }
    }
}
