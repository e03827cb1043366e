package org.pgtandem.model;

import java.util.ArrayList;
import java.util.List;

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
        }
        told.forEach(Runnable::run);
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
