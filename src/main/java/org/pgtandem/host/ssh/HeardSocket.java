package org.pgtandem.host.ssh;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;

/** A socket that knows when the other side was last heard of. */
final class HeardSocket extends Socket {

    private volatile long heardAt = System.nanoTime();

    /** {@link System#nanoTime} of the last byte received. */
    long heardAt() {
        return heardAt;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new FilterInputStream(super.getInputStream()) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int count = in.read(buffer, offset, length);
                heardAt = System.nanoTime();
                return count;
            }
        };
    }
}
