package org.pgtandem.ui;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.pgtandem.model.Result;
import org.pgtandem.ui.work.Work;

/** Does everything at once on the current thread; held, it waits to be let go. */
public final class DirectWork implements Work {

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean held;

    @Override
    public <T> void run(Supplier<Result<T>> job, Consumer<Result<T>> done) {
        doOrHold(() -> done.accept(job.get()));
    }

    @Override
    public void show(Runnable drawing) {
        drawing.run();
    }

    /** Holds back every job from here on. */
    public void hold() {
        held = true;
    }

    /** Does what was held back. */
    public void letGo() {
        held = false;
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    private void doOrHold(Runnable job) {
        if (held) {
            waiting.add(job);
        } else {
            job.run();
        }
    }
}
