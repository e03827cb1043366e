package org.pgtandem.ui.work;

import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Virtual threads for the jobs; everything to be drawn is gathered and drawn in one go, so that floods cost one frame. */
public final class FxWork implements Work {

    private static final Logger LOG = LoggerFactory.getLogger(FxWork.class);

    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean asked = new AtomicBoolean();

    @Override
    public <T> void run(Supplier<Result<T>> job, Consumer<Result<T>> done) {
        Thread.ofVirtual().name("work").start(() -> {
            Result<T> result = outcome(job);
            show(() -> done.accept(result));
        });
    }

    @Override
    public void show(Runnable drawing) {
        waiting.add(drawing);
        askToDraw();
    }

    private void askToDraw() {
        if (asked.compareAndSet(false, true)) {
            Platform.runLater(this::draw);
        }
    }

    /** Draws what was there at the start alone, so that a flood leaves room for frames. */
    private void draw() {
        asked.set(false);
        int there = waiting.size();
        for (int i = 0; i < there; i++) {
            Objects.requireNonNull(waiting.poll()).run();
        }
        if (!waiting.isEmpty()) {
            askToDraw();
        }
    }

    private static <T> Result<T> outcome(Supplier<Result<T>> job) {
        try {
            return job.get();
        } catch (RuntimeException bug) {
            LOG.error("A job of the window broke off", bug);
            return Result.failed(Failure.of(Text.of("wizard.bug.reason"), Text.of("wizard.bug.hint")));
        }
    }
}
