package org.pgtandem.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Says that a person wants no more. Thread-safe; once cancelled it stays so. */
public final class Cancellation {

    private final List<Runnable> listeners = new ArrayList<>();
    private boolean cancelled;

    public synchronized boolean isCancelled() {
        return cancelled;
    }

    /** Cancels, and runs the listeners on this thread. */
    public void cancel() {
        List<Runnable> told;
        synchronized (this) {
            if (cancelled) {
                return;
            }
            cancelled = true;
            told = List.copyOf(listeners);
            notifyAll();
        }
        told.forEach(Runnable::run);
    }

    /**
     * Waits so long, or until the cancellation. An interrupt ends the wait too and stays set.
     *
     * @param time nothing is waited for where it is zero or negative
     * @return whether it is cancelled
     */
    public synchronized boolean pause(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        try {
            for (long left = time.toNanos(); !cancelled && left > 0; left = end - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return cancelled;
    }

    /** Runs the listener at cancellation, at once if that was before. The handle takes the listener off again. */
    public Registration onCancel(Runnable listener) {
        synchronized (this) {
            if (!cancelled) {
                listeners.add(listener);
                return () -> remove(listener);
            }
        }
        listener.run();
        return () -> {};
    }

    private synchronized void remove(Runnable listener) {
        listeners.remove(listener);
    }

    /** Takes a listener off. */
    public interface Registration extends AutoCloseable {
        @Override
        void close();
    }
}
