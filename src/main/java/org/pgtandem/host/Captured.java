package org.pgtandem.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.pgtandem.command.Command;
import org.pgtandem.model.Cancellation;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;

/**
 * A short command that has ended, and all that it said, byte for byte, taken for UTF-8.
 *
 * @param code its exit code
 */
public record Captured(int code, String stdout, String stderr) {

    /**
     * Runs a command without input to its end; output that did not come whole is a failure. Cancelling kills it, without
     * waiting for that; it then ends with the code of a killed one or a failure.
     */
    public static Result<Captured> of(Host host, Command command, Cancellation cancel) {
        return host.start(command).flatMap(process -> {
            try (process; var _ = process.killAt(cancel)) {
                endInput(process);
                return read(host.node(), process);
            }
        });
    }

    /** A command that has ended already needs none. */
    private static void endInput(RemoteProcess process) {
        try {
            process.stdin().close();
        } catch (IOException _) {
            return;
        }
    }

    private static Result<Captured> read(String node, RemoteProcess process) {
        CompletableFuture<String> stderr = all(process.stderr());
        CompletableFuture<String> stdout = all(process.stdout());
        return process.waitFor().flatMap(code -> {
            try {
                return Result.ok(new Captured(code, stdout.join(), stderr.join()));
            } catch (CompletionException brokenOff) {
                return Result.failed(Failure.of(Text.of("host.output-broken", node),
                        Text.of("host.output-broken.hint")).withDetail(String.valueOf(brokenOff.getCause())));
            }
        });
    }

    private static CompletableFuture<String> all(InputStream stream) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException brokenOff) {
                throw new UncheckedIOException(brokenOff);
            }
        }, Thread::startVirtualThread);
    }
}
