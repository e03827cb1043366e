package org.pgtandem.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.pgtandem.model.Cancellation;

/**
 * Ctrl-C and SIGTERM: the job is cancelled, cleans up, and the program then ends with the job's own exit code. A shutdown
 * hook, since Java has no other way to hear signals on every system; only there can the exit code still be chosen.
 */
final class Interrupts implements AutoCloseable {

    /** Below the five seconds that a person is promised. */
    private static final long PATIENCE_MILLIS = 4_700;

    private final Cancellation cancel;
    private final Runnable late;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::interrupted, "cancel");
    private volatile int code = ExitCode.CANCELLED;
    private volatile boolean interrupted;

    /** @param late told when the job does not end in time */
    Interrupts(Cancellation cancel, Runnable late) {
        this.cancel = cancel;
        this.late = late;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Whether a signal came. */
    boolean came() {
        return interrupted;
    }

    /** The job's exit code, for the case that a signal is waiting for it. */
    int endWith(int exitCode) {
        code = exitCode;
        return exitCode;
    }

    private void interrupted() {
        interrupted = true;
        cancel.cancel();
        try {
            if (!ended.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                late.run();
            }
        } catch (InterruptedException impossible) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(code);
    }

    /** To be called when everything is written. */
    @Override
    public void close() {
        ended.countDown();
        if (!interrupted) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException shuttingDown) {
                // A signal came this moment: the hook ends the program with the code that was set.
                return;
            }
        }
    }
}
