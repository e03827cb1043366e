package org.pgtandem.ui.setup;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.pgtandem.job.SandboxLab;
import org.pgtandem.job.SandboxOptions;
import org.pgtandem.model.Cancellation;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;

/** Starts two nodes on this computer for the wizard, one pair at a time, and stops them in the end. */
public final class SandboxDesk implements AutoCloseable {

    private final Setup setup;
    private final BooleanProperty starting = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable Text> progress = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Failure> failure = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable SandboxLab> running = new SimpleObjectProperty<>();
    private volatile @Nullable Cancellation cancel;
    private volatile @Nullable SandboxLab open;

    public SandboxDesk(Setup setup) {
        this.setup = setup;
    }

    public BooleanProperty starting() {
        return starting;
    }

    /** What is being done now. */
    public ObjectProperty<@Nullable Text> progress() {
        return progress;
    }

    public ObjectProperty<@Nullable Failure> failure() {
        return failure;
    }

    /** The pair that runs; null for none. */
    public ObjectProperty<@Nullable SandboxLab> running() {
        return running;
    }

    /** Starts a pair, or takes the one that runs, and opens its lab in the wizard. Pressed again, it gives up. */
    public void start(SandboxOptions options, Runnable opened) {
        Cancellation before = cancel;
        if (before != null) {
            before.cancel();
            return;
        }
        SandboxLab there = running.get();
        if (there != null) {
            open(there, opened);
            return;
        }
        Cancellation mine = new Cancellation();
        cancel = mine;
        starting.set(true);
        failure.set(null);
        setup.work().run(() -> setup.engine().sandbox(options, this::tell, mine), result -> started(result, opened));
    }

    /** Takes a pair over that somebody else started; it is closed with this desk. */
    public void adopt(SandboxLab lab, Runnable opened) {
        open = lab;
        running.set(lab);
        open(lab, opened);
    }

    private void tell(Text text) {
        setup.work().show(() -> progress.set(text));
    }

    private void started(Result<SandboxLab> result, Runnable opened) {
        Cancellation mine = cancel;
        boolean given = mine != null && mine.isCancelled();
        cancel = null;
        starting.set(false);
        progress.set(null);
        switch (result) {
            case Result.Ok<SandboxLab>(SandboxLab lab) -> adopt(lab, opened);
            case Result.Failed<SandboxLab>(Failure why) -> failure.set(given ? null : why);
        }
    }

    private void open(SandboxLab lab, Runnable opened) {
        setup.openSandbox(lab.lab());
        opened.run();
    }

    /** Stops the pair, once. Blocks until both nodes are down; from any thread but the drawing one. */
    @Override
    public synchronized void close() {
        Cancellation starting = cancel;
        if (starting != null) {
            starting.cancel();
        }
        SandboxLab lab = open;
        open = null;
        if (lab != null) {
            lab.close();
        }
    }
}
