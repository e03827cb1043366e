package org.pgtandem.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.pgtandem.command.Command;
import org.pgtandem.command.RunAs;
import org.pgtandem.command.Template;
import org.pgtandem.host.RemoteProcess;
import org.pgtandem.model.Result;

/** Files on nodes. */
final class RemoteFiles {

    /** An existing file's owner and mode come along with the copy, unless only the owner may read it. */
    static final String WRITE = """
            set -e
            umask 077
            file=$(readlink -f -- "$1" 2>/dev/null || printf '%s' "$1")
            new=$file.pgtandem-new.$$
            trap 'rm -f -- "$new"' EXIT
            if [ -e "$file" ] && [ "$2" != 0600 ]; then
              cp -p -- "$file" "$new"
              cat > "$new"
            else
              cat > "$new"
              chmod "$2" "$new"
            fi
            mv -f -- "$new" "$file"
            """;

    static final String READ = "if [ -e \"$1\" ]; then cat -- \"$1\"; fi";

    private final RunContext context;

    RemoteFiles(RunContext context) {
        this.context = context;
    }

    /** What the file holds; empty where there is none. */
    Result<String> read(String node, RunAs owner, String path) {
        Command command = Command.script(owner, READ, path).withSecretOutput();
        return context.start(node, command).flatMap(process -> {
            try (process; var _ = Processes.killAtCancel(process, context.cancel())) {
                return content(command, process);
            }
        });
    }

    /** Writes the file beside and renames it into place, so that no reader ever sees a half of it. */
    Result<Result.Done> write(String node, RunAs owner, String path, Template content, String mode) {
        return ok(node, Command.script(owner, WRITE, path, mode).withStdin(context.filled(content)))
                .map(_ -> Result.Done.DONE);
    }

    /** Byte for byte, since it will be written back. */
    private static Result<String> content(Command command, RemoteProcess process) {
        Exit.Collector err = new Exit.Collector();
        boolean whole = true;
        Thread reader = Thread.startVirtualThread(() -> Processes.drain(process.stderr(), err, _ -> {}));
        byte[] bytes;
        try {
            bytes = process.stdout().readAllBytes();
        } catch (IOException brokenOff) {
            err.accept(String.valueOf(brokenOff.getMessage()));
            bytes = new byte[0];
            whole = false;
        }
        Result<Integer> code = process.waitFor();
        Threads.join(reader);
        String text = new String(bytes, StandardCharsets.UTF_8);
        boolean read = whole;
        return code.flatMap(exit -> exit == 0 && read
                ? Result.ok(text)
                : Result.failed(Failures.command(command, new Exit(exit, "", err.tail()))));
    }

    private Result<Exit> ok(String node, Command command) {
        return new Processes(context).quietly(node, command).flatMap(exit -> exit.code() == 0
                ? Result.ok(exit)
                : Result.failed(Failures.command(command, exit)));
    }
}
