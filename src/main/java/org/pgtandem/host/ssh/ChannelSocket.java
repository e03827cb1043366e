package org.pgtandem.host.ssh;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import net.schmizz.sshj.connection.channel.direct.DirectConnection;

/** A port of the node as a socket, so that libraries which want one work; connected from the start. */
final class ChannelSocket extends Socket {

    private final DirectConnection channel;
    private final InetSocketAddress remote;
    private final TimedInput input;
    private final OutputStream output;
    private volatile boolean closed;

    ChannelSocket(DirectConnection channel, String host, int port) throws UnknownHostException {
        this.channel = channel;
        this.remote = InetSocketAddress.createUnresolved(host, port);
        this.input = new TimedInput(channel.getInputStream());
        this.output = new WindowedOutput(channel);
    }

    @Override
    public void connect(SocketAddress endpoint) {
        // It is.
    }

    @Override
    public void connect(SocketAddress endpoint, int timeout) {
        // It is.
    }

    @Override
    public InputStream getInputStream() {
        return input;
    }

    @Override
    public OutputStream getOutputStream() {
        return output;
    }

    @Override
    public void setSoTimeout(int millis) {
        input.timeout(millis);
    }

    @Override
    public int getSoTimeout() {
        return input.timeout();
    }

    @Override
    public boolean isConnected() {
        return true;
    }

    @Override
    public boolean isBound() {
        return true;
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public InetAddress getInetAddress() {
        return InetAddress.getLoopbackAddress();
    }

    @Override
    public SocketAddress getRemoteSocketAddress() {
        return remote;
    }

    @Override
    public int getPort() {
        return remote.getPort();
    }

    @Override
    public void setTcpNoDelay(boolean on) {
        // The link's own socket decides.
    }

    @Override
    public void setKeepAlive(boolean on) {
        // The link is watched.
    }

    @Override
    public void shutdownOutput() throws IOException {
        output.close();
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            input.end();
            Bounded.run(500, channel::close);
        }
    }
}
