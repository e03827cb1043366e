package org.pgtandem.host.ssh;

import java.io.FilterInputStream;
import java.io.InputStream;

/**
 * One of a command's outputs. Closing it does nothing: sshj takes data for a closed stream as a broken protocol and
 * drops the whole link. It ends when the command does.
 */
final class CommandOutput extends FilterInputStream {

    CommandOutput(InputStream stream) {
        super(stream);
    }

    @Override
    public void close() {
        // See above.
    }
}
