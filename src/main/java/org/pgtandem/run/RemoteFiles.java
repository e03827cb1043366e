package org.pgtandem.run;

import org.pgtandem.command.Command;
import org.pgtandem.command.RunAs;
import org.pgtandem.command.Template;
import org.pgtandem.host.Captured;
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

    /** What the file holds, byte for byte, since it will be written back; empty where there is none. */
    Result<String> read(String node, RunAs owner, String path) {
        Command command = Command.script(owner, READ, path).withSecretOutput();
        return context.hosts().host(node).flatMap(host -> Captured.of(host, command, context.cancel()))
                .flatMap(said -> said.code() == 0
                        ? Result.ok(said.stdout())
                        : Result.failed(Failures.command(command, Exit.of(said.code(), said.stderr()))));
    }

    /** Writes the file beside and renames it into place, so that no reader ever sees a half of it. */
    Result<Result.Done> write(String node, RunAs owner, String path, Template content, String mode) {
        return ok(node, Command.script(owner, WRITE, path, mode).withStdin(context.filled(content)))
                .map(_ -> Result.Done.DONE);
    }

    private Result<Exit> ok(String node, Command command) {
        return new Processes(context).quietly(node, command).flatMap(exit -> exit.code() == 0
                ? Result.ok(exit)
                : Result.failed(Failures.command(command, exit)));
    }
}
