package org.pgtandem.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Short programs on this computer. */
final class LocalProcess {

    private static final Logger LOG = LoggerFactory.getLogger(LocalProcess.class);

    private LocalProcess() {}

    /**
     * The end of a program.
     *
     * @param output what it wrote, both outputs together
     */
    record Ended(int exitCode, String output) {
        boolean ok() {
            return exitCode == 0;
        }
    }

    /** What a program prints on stdout; empty if it does not start or fails. */
    static Optional<String> output(List<String> argv) {
        Ended ended = run(new ProcessBuilder(argv).redirectError(ProcessBuilder.Redirect.DISCARD));
        return ended.ok() ? Optional.of(ended.output()) : Optional.empty();
    }

    /** Runs to the end; a program that does not exist ends with 127. */
    static Ended run(ProcessBuilder builder) {
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ended(process.waitFor(), output);
        } catch (IOException missing) {
            LOG.debug("did not start: {}", builder.command().getFirst(), missing);
            return new Ended(127, String.valueOf(missing.getMessage()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Ended(130, "interrupted");
        }
    }
}
