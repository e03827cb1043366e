package org.pgtandem.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.pgtandem.model.Cancellation;
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
        return run(builder, new Cancellation());
    }

    /** Runs to the end, or to the cancellation: then it and what it started are told to end, and waited for. */
    static Ended run(ProcessBuilder builder, Cancellation cancel) {
        try {
            Process process = builder.start();
            try (var _ = cancel.onCancel(() -> terminate(process.toHandle()))) {
                return toTheEnd(process);
            }
        } catch (IOException missing) {
            LOG.debug("did not start: {}", builder.command().getFirst(), missing);
            return new Ended(127, String.valueOf(missing.getMessage()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Ended(130, "interrupted");
        }
    }

    private static Ended toTheEnd(Process process) throws IOException, InterruptedException {
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
    }

    /** By SIGTERM: killed outright, a server would leave its shared memory behind. */
    private static void terminate(ProcessHandle process) {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }
}
