package org.pgtandem.run;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.pgtandem.model.Cancellation;

/** Waiting that a cancellation ends. */
final class Threads {

    private Threads() {}

    static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits so long, or until it is cancelled. */
    static void pause(Duration time, Cancellation cancel) {
        CountDownLatch cancelled = new CountDownLatch(1);
        try (var _ = cancel.onCancel(cancelled::countDown)) {
            boolean _ = cancelled.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
