package org.pgtandem.ui.work;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.pgtandem.model.Result;

/** Does what takes time elsewhere, and brings what came of it back to the thread that draws. */
public interface Work {

    /**
     * Runs a job elsewhere.
     *
     * @param done gets the result on the drawing thread; a job that threw is a failure there, already logged
     */
    <T> void run(Supplier<Result<T>> job, Consumer<Result<T>> done);

    /** Does something on the drawing thread, soon; callable from any thread, in order. */
    void show(Runnable drawing);
}
