package org.pgtandem.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/** Carries items from any thread to the FX thread: all that came since the last frame in one call, nothing while nothing comes. */
public final class FrameBatch<T> {

    private final Queue<T> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean running = new AtomicBoolean();
    private final Consumer<List<T>> consumer;
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            drain();
        }
    };

    /** @param consumer called on the FX thread, never with an empty list */
    public FrameBatch(Consumer<List<T>> consumer) {
        this.consumer = consumer;
    }

    /** Any thread. */
    public void offer(T item) {
        waiting.add(item);
        if (running.compareAndSet(false, true)) {
            Platform.runLater(timer::start);
        }
    }

    private void drain() {
        List<T> batch = new ArrayList<>();
        for (T item = waiting.poll(); item != null; item = waiting.poll()) {
            batch.add(item);
        }
        if (!batch.isEmpty()) {
            consumer.accept(batch);
            return;
        }
        timer.stop();
        running.set(false);
        // An item may have come between the last poll and the line above.
        if (!waiting.isEmpty() && running.compareAndSet(false, true)) {
            timer.start();
        }
    }
}
