package org.pgtandem.ui.order;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.pgtandem.model.Cancellation;
import org.pgtandem.model.Result;
import org.pgtandem.run.Event;
import org.pgtandem.ui.setup.Setup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the engine carries out, one at a time: begun, told of by its events, given up. Drawing thread, but for {@link #end}. */
public final class EngineJob {

    private static final Logger LOG = LoggerFactory.getLogger(EngineJob.class);

    /** What the engine is asked to do; called off the drawing thread, returns when all is tidied up. */
    public interface Call {
        Event.Finished run(Consumer<Event> events, Cancellation cancel);
    }

    private final Setup setup;
    private final ObjectProperty<Stage> stage = new SimpleObjectProperty<>(Stage.BEFORE);
    private volatile Cancellation cancel = new Cancellation();
    private volatile CountDownLatch working = new CountDownLatch(0);

    public EngineJob(Setup setup) {
        this.setup = setup;
    }

    public ObjectProperty<Stage> stage() {
        return stage;
    }

    /**
     * Begins; not while another one is at work.
     *
     * @param take gets every event on the drawing thread, and in any case one that says how it ended
     */
    public void start(Call call, Consumer<Event> take) {
        Cancellation mine = new Cancellation();
        CountDownLatch mineWorks = new CountDownLatch(1);
        cancel = mine;
        working = mineWorks;
        setup.running().set(true);
        stage.set(Stage.PREPARING);
        setup.work().run(() -> {
            try {
                return Result.ok(call.run(event -> setup.work().show(() -> take.accept(event)), mine));
            } finally {
                mineWorks.countDown();
            }
        }, result -> {
            if (result instanceof Result.Failed<Event.Finished>(var why)) {
                take.accept(new Event.Finished(Event.Outcome.FAILED, 0, null, why));
            }
        });
    }

    /** The plan is made: from now on its steps run. */
    public void planned() {
        if (stage.get() == Stage.PREPARING) {
            stage.set(Stage.RUNNING);
        }
    }

    public void finished(Event.Finished end) {
        setup.running().set(false);
        stage.set(Stage.of(end.outcome()));
    }

    /** Gives up; the engine ends what runs on the nodes, and says so as the last event. */
    public void cancel() {
        if (stage.get().active() && stage.get() != Stage.CANCELLING) {
            stage.set(Stage.CANCELLING);
            Cancellation running = cancel;
            setup.work().run(() -> {
                running.cancel();
                return Result.done();
            }, _ -> {});
        }
    }

    /** Gives up and waits until the engine has tidied up, at most so long. From any thread but the drawing one. */
    public void end(Duration atMost) {
        cancel.cancel();
        try {
            if (!working.await(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("The engine did not end within {}", atMost);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
