package org.pgtandem.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.pgtandem.model.Cancellation;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;

/** Makes and starts the sandbox's primary: a plain cluster, as initdb leaves it, that listens on loopback. */
final class PrimaryCluster {

    private final NodeHome node;
    private final Path binDir;
    private final Cancellation cancel;

    PrimaryCluster(NodeHome node, Path binDir, Cancellation cancel) {
        this.node = node;
        this.binDir = binDir;
        this.cancel = cancel;
    }

    /**
     * Makes the cluster and starts it.
     *
     * @param password the superuser's, for logins over TCP; its own operating system's user needs none
     */
    Result<Result.Done> create(String password) throws IOException {
        Path passwordFile = Files.writeString(node.home().resolve(".initdb-password"), password);
        node.user().own(passwordFile);
        Result<Result.Done> made = run("initdb", List.of("-D", node.dataDir().toString(), "-U", node.user().name(),
                "--auth-local=peer", "--auth-host=scram-sha-256", "--pwfile=" + passwordFile, "--encoding=UTF8",
                "--locale=C"));
        Files.delete(passwordFile);
        if (made instanceof Result.Failed) {
            return made;
        }
        Files.writeString(node.dataDir().resolve("postgresql.conf"), configuration(), StandardOpenOption.APPEND);
        return start();
    }

    /** Starts it and waits until it answers. */
    Result<Result.Done> start() {
        return run("pg_ctl", List.of("-D", node.dataDir().toString(), "-l", node.dataDir() + ".log",
                "-w", "-t", "60", "start"));
    }

    private String configuration() {
        return """

                # The sandbox: loopback alone, a socket directory of its own.
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = '%s'
                log_line_prefix = '%%m [%%p] '
                """.formatted(node.port(), node.socketDir().toString().replace("'", "''"));
    }

    private Result<Result.Done> run(String program, List<String> arguments) {
        List<String> argv = new java.util.ArrayList<>(List.of(binDir.resolve(program).toString()));
        argv.addAll(arguments);
        ProcessBuilder builder = node.user().builder(node.home(), argv).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        LocalProcess.Ended ended = LocalProcess.run(builder, cancel);
        return ended.ok()
                ? Result.done()
                : Result.failed(Failure.of(Text.of("sandbox.program-failed", program, ended.exitCode()),
                        Text.of("sandbox.program-failed.hint", node.home())).withDetail(ended.output().strip()));
    }
}
