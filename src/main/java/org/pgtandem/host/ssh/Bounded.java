package org.pgtandem.host.ssh;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what may block on a dead link, and does not wait longer than that is worth. */
final class Bounded {

    private static final Logger LOG = LoggerFactory.getLogger(Bounded.class);

    private Bounded() {}

    /** Something that talks to the other side. */
    interface Talk {
        void talk() throws Exception;
    }

    /** Runs it on a thread of its own; true if it ended in time, well or not. */
    static boolean run(long millis, Talk talk) {
        Thread thread = Thread.ofVirtual().start(() -> {
            try {
                talk.talk();
            } catch (Exception gone) {
                LOG.debug("While ending: {}", gone.toString());
            }
        });
        try {
            return thread.join(Duration.ofMillis(millis));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
