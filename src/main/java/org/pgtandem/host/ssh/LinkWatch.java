package org.pgtandem.host.ssh;

import java.time.Duration;
import net.schmizz.sshj.common.SSHException;
import org.pgtandem.model.Cancellation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Cuts a link whose other side has fallen silent. sshj's own keep-alive cannot: it hangs itself when the socket's
 * buffer is full, and takes a busy slow link for a dead one. Here every byte heard is a sign of life.
 */
final class LinkWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LinkWatch.class);
    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final Duration SILENCE = Duration.ofSeconds(6);
    /** Inside another link bytes cannot be told apart, so only answers count, and those may queue behind a transfer. */
    private static final Duration TUNNEL_SILENCE = Duration.ofSeconds(20);

    private final Link link;
    private final Cancellation closed = new Cancellation();
    private volatile long answeredAt = System.nanoTime();
    private volatile boolean asking;

    LinkWatch(Link link) {
        this.link = link;
    }

    void start() {
        Thread.ofVirtual().name("ssh-watch").start(this::watch);
    }

    private void watch() {
        while (link.client().isConnected() && !closed.pause(EVERY)) {
            ask();
            Duration limit = link.isTunnelled() ? TUNNEL_SILENCE : SILENCE;
            if (silence() > limit.toNanos()) {
                LOG.info("Nothing heard for {} s: the link is cut", limit.toSeconds());
                link.cut();
                return;
            }
        }
    }

    private long silence() {
        long heard = link.isTunnelled() ? answeredAt : Math.max(answeredAt, link.heardAt());
        return System.nanoTime() - heard;
    }

    /** On a thread of its own, since writing blocks where nobody reads. */
    private void ask() {
        if (asking) {
            return;
        }
        asking = true;
        Thread.ofVirtual().name("ssh-ping").start(() -> {
            try {
                link.client().getConnection().sendGlobalRequest("keepalive@openssh.com", true, new byte[0]).retrieve();
                answeredAt = System.nanoTime();
            } catch (SSHException answer) {
                // A server that does not know the request says so, and lives. A dead link's answer is no answer.
                if (link.client().isConnected()) {
                    answeredAt = System.nanoTime();
                }
            } finally {
                asking = false;
            }
        });
    }

    @Override
    public void close() {
        closed.cancel();
    }
}
