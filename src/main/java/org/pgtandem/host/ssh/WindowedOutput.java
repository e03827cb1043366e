package org.pgtandem.host.ssh;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.locks.LockSupport;
import net.schmizz.sshj.connection.channel.Channel;

/**
 * A channel's input, which waits for room by itself. sshj's own stream waits with its lock held and gives up after
 * 30 s: a stalled reader would break a transfer, and a dead link would hang everybody who must be told of it.
 */
final class WindowedOutput extends OutputStream {

    private static final long SHORTEST_NANOS = 50_000;
    private static final long LONGEST_NANOS = 10_000_000;

    private final Channel channel;
    private final OutputStream out;

    WindowedOutput(Channel channel) {
        this.channel = channel;
        this.out = channel.getOutputStream();
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
        int done = 0;
        while (done < length) {
            int piece = (int) Math.min(Math.min(length - done, channel.getRemoteMaxPacketSize()), room());
            out.write(bytes, offset + done, piece);
            out.flush();
            done += piece;
        }
    }

    private long room() throws IOException {
        long pause = SHORTEST_NANOS;
        while (true) {
            long room = channel.getRemoteWinSize();
            if (room > 0) {
                return room;
            }
            if (!channel.isOpen()) {
                throw new IOException("the command no longer reads");
            }
            if (Thread.interrupted()) {
                throw new java.io.InterruptedIOException();
            }
            LockSupport.parkNanos(pause);
            pause = Math.min(pause * 2, LONGEST_NANOS);
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
