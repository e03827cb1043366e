package org.pgtandem.ui.monitor;

import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pgtandem.job.Engine;
import org.pgtandem.model.Cancellation;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Result;
import org.pgtandem.model.Sample;

/** Watches a lab once a second through the engine, on a virtual thread. */
public final class EngineSource implements MonitorSource {

    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final Engine engine;
    private final Lab lab;
    private @Nullable Cancellation watching;

    public EngineSource(Engine engine, Lab lab) {
        this.engine = engine;
        this.lab = lab;
    }

    @Override
    public synchronized void start(Consumer<Sample> samples) {
        if (watching != null) {
            throw new IllegalStateException("already watching " + lab.name());
        }
        Cancellation cancel = new Cancellation();
        watching = cancel;
        Thread.ofVirtual().name("monitor " + lab.name()).start(() -> engine.monitor(lab, INTERVAL, sample -> {
            if (!cancel.isCancelled()) {
                samples.accept(sample);
            }
        }, cancel));
    }

    @Override
    public synchronized void stop() {
        if (watching != null) {
            watching.cancel();
            watching = null;
        }
    }

    @Override
    public Result<Long> burst() {
        return engine.burst(lab, new Cancellation());
    }
}
