package org.pgtandem.host.ssh;

import java.io.IOException;
import net.schmizz.sshj.SSHClient;
import net.schmizz.sshj.connection.channel.direct.DirectConnection;
import org.jspecify.annotations.Nullable;

/** A connection to one server, perhaps through another link, and the ways to end it. */
final class Link implements AutoCloseable {

    private final Client client;
    private final @Nullable Link outer;
    private final @Nullable DirectConnection tunnel;
    private @Nullable LinkWatch watch;

    /**
     * @param outer  the link that this one goes through; null for none. It is this one's own and ends with it
     * @param tunnel the channel of the outer link that carries this one
     */
    Link(Client client, @Nullable Link outer, @Nullable DirectConnection tunnel) {
        this.client = client;
        this.outer = outer;
        this.tunnel = tunnel;
    }

    SSHClient client() {
        return client;
    }

    boolean isAlive() {
        return client.isConnected() && client.isAuthenticated() && (outer == null || outer.isAlive());
    }

    /** Starts to notice when the other side falls silent. */
    void watch() {
        watch = new LinkWatch(this);
        watch.start();
    }

    /** {@link System#nanoTime} of the last sign of life; that of the outermost link, since all travel inside it. */
    long heardAt() {
        return outer == null ? client.dialled().heardAt() : outer.heardAt();
    }

    boolean isTunnelled() {
        return outer != null;
    }

    /** Ends it without a word, which wakes every thread that waits for the other side. */
    void cut() {
        try {
            client.dialled().close();
        } catch (IOException _) {
            // It is gone, which was the aim.
        }
        if (outer != null) {
            outer.cut();
        }
    }

    /** Says goodbye where the other side still listens; never blocks for long. */
    @Override
    public void close() {
        if (watch != null) {
            watch.close();
        }
        Bounded.run(1_000, () -> {
            client.disconnect();
            if (tunnel != null) {
                tunnel.close();
            }
        });
        if (outer != null) {
            outer.close();
        }
        cut();
    }
}
