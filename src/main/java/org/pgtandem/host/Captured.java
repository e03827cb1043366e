package org.pgtandem.host;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.pgtandem.command.Command;
import org.pgtandem.model.Cancellation;
import org.pgtandem.model.Result;

/**
 * A short command that has ended, and all that it said, taken for UTF-8.
 *
 * @param code its exit code
 */
public record Captured(int code, String stdout, String stderr) {

    /** No command read in this way says more; what does is cut. */
    private static final int LIMIT = 16 * 1024 * 1024;

    /** Runs a command to its end. Cancelling kills it, without waiting for that; it then ends with the code of a killed one or a failure. */
    public static Result<Captured> of(Host host, Command command, Cancellation cancel) {
        return host.start(command).flatMap(process -> {
            try (process; var _ = cancel.onCancel(() -> Thread.startVirtualThread(process::kill))) {
                process.stdin().close();
                return read(process);
            } catch (IOException broken) {
                return process.waitFor().map(code -> new Captured(code, "", ""));
            }
        });
    }

    private static Result<Captured> read(RemoteProcess process) {
        AtomicReference<String> stderr = new AtomicReference<>("");
        Thread reader = Thread.startVirtualThread(() -> stderr.set(all(process.stderr())));
        String stdout = all(process.stdout());
        return process.waitFor().map(code -> {
            join(reader);
            return new Captured(code, stdout, stderr.get());
        });
    }

    /** What came until the end; a broken link ends it too, and waiting for the command tells why. */
    private static String all(InputStream stream) {
        try {
            return new String(stream.readNBytes(LIMIT), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            return "";
        }
    }

    private static void join(Thread reader) {
        try {
            reader.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
