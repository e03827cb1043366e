package org.pgtandem.realhosts;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Runs a command on this computer, both its streams read as it writes. */
final class Processes {
    private static final File NO_INPUT = new File("/dev/null");
    private static final Executor READERS = Thread::startVirtualThread;

    private Processes() {}

    /** Ends the command, and fails, when it takes longer than the given time. */
    static Ran run(Duration atMost, List<String> command) {
        try {
            var process = new ProcessBuilder(command).redirectInput(ProcessBuilder.Redirect.from(NO_INPUT)).start();
            var out = CompletableFuture.supplyAsync(() -> text(process.getInputStream()), READERS);
            var err = CompletableFuture.supplyAsync(() -> text(process.getErrorStream()), READERS);
            if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroy();
                throw new AssertionError(command + " took longer than " + atMost);
            }
            return new Ran(process.exitValue(), out.join(), err.join());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting for " + command, e);
        }
    }

    private static String text(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
