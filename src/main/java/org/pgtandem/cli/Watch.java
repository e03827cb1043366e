package org.pgtandem.cli;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.pgtandem.job.Engine;
import org.pgtandem.model.Cancellation;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Sample;

/** Watches a lab and tells each sample. */
final class Watch {

    private final Engine engine;
    private final Output output;
    private final Cancellation job;
    private final Cancellation watching = new Cancellation();
    private final AtomicBoolean begun = new AtomicBoolean();
    private final AtomicBoolean timeOver = new AtomicBoolean();

    /** @param job ends the watching when a person cancels */
    Watch(Engine engine, Output output, Cancellation job) {
        this.engine = engine;
        this.output = output;
        this.job = job;
    }

    /**
     * Watches until the span is over, counted from the first sample, or the job is cancelled.
     *
     * @param span null: for ever
     * @return whether the span was watched to its end
     */
    boolean run(Lab lab, Duration interval, @Nullable Duration span) {
        try (var _ = job.onCancel(watching::cancel)) {
            engine.monitor(lab, interval, sample -> told(sample, span), watching);
        } finally {
            watching.cancel();
        }
        return timeOver.get();
    }

    private void told(Sample sample, @Nullable Duration span) {
        if (watching.isCancelled()) {
            return;
        }
        if (!output.sample(sample)) {
            watching.cancel();
        } else if (span != null && begun.compareAndSet(false, true)) {
            Thread.ofVirtual().name("watch span").start(() -> endAfter(span));
        }
    }

    private void endAfter(Duration span) {
        if (!watching.pause(span)) {
            timeOver.set(true);
            watching.cancel();
        }
    }
}
