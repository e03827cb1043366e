package org.pgtandem.host;

import java.io.InputStream;
import java.io.OutputStream;
import org.pgtandem.model.Cancellation;
import org.pgtandem.model.Result;

/** A running command. Read both outputs on threads of their own: neither is buffered without bound. */
public interface RemoteProcess extends AutoCloseable {

    /** Where the command reads; close it to say that nothing more comes. */
    OutputStream stdin();

    InputStream stdout();

    InputStream stderr();

    /** Waits for the end: the exit code (128 + signal where a signal ended it), or a failure if the link broke. */
    Result<Integer> waitFor();

    /** Ends it and what it started: TERM to its process group, then KILL. Returns when it is gone or the link is. */
    void kill();

    /** Kills it at the cancellation. Killing waits for the command to be gone; whoever cancels does not. */
    default Cancellation.Registration killAt(Cancellation cancel) {
        return cancel.onCancel(() -> Thread.startVirtualThread(this::kill));
    }

    /** Lets go of the channel; kills what still runs. */
    @Override
    void close();
}
