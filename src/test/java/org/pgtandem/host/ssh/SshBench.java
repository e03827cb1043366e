package org.pgtandem.host.ssh;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.pgtandem.command.Command;
import org.pgtandem.host.Captured;
import org.pgtandem.host.Host;
import org.pgtandem.host.RemoteProcess;
import org.pgtandem.model.Become;
import org.pgtandem.model.Cancellation;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Node;
import org.pgtandem.model.PostgresSpec;
import org.pgtandem.model.Result;
import org.pgtandem.model.Role;
import org.pgtandem.model.SecretRef;
import org.pgtandem.model.Secrets;
import org.pgtandem.model.SshTarget;

/** The client and a server of its own kind on loopback; real sshd and sudo are tested on real hosts. */
abstract class SshBench {

    static final SecretRef PASSWORD = new SecretRef.SshPassword("pg1");

    @TempDir
    Path home;
    final Map<SecretRef, String> secrets = new HashMap<>();
    final MemoryHostKeys hostKeys = new MemoryHostKeys();
    final Cancellation cancel = new Cancellation();
    SshTestServer server = new SshTestServer(0);
    private @Nullable SshHosts hosts;

    @AfterEach
    void close() throws IOException {
        if (hosts != null) {
            hosts.close();
        }
        server.close();
    }

    /** The same port, but another server with another host key. */
    final void replaceServer() throws IOException {
        int port = server.port();
        server.close();
        server = new SshTestServer(port).takingPassword("x").start();
    }

    final Host connected() throws IOException {
        server.takingPassword("x").start();
        secrets.put(PASSWORD, "x");
        return connect(server.target());
    }

    final Host connect(SshTarget target) {
        return value(attempt(target));
    }

    final Failure failure(SshTarget target) {
        return ((Result.Failed<Host>) attempt(target)).failure();
    }

    final Result<Host> attempt(SshTarget target) {
        Node node = new Node("pg1", Role.PRIMARY, target, Become.NONE, PostgresSpec.FIND_OUT, null);
        hosts = new SshHosts(List.of(node), new MapSecrets(secrets), hostKeys,
                new Environment(home, Optional.empty(), "tester"), cancel, Duration.ofMillis(1_500));
        return hosts().host("pg1");
    }

    final SshHosts hosts() {
        return Objects.requireNonNull(hosts);
    }

    static Captured run(Host host, Command command) {
        if (command.stdin().parts().isEmpty()) {
            return value(Captured.of(host, command, new Cancellation()));
        }
        try (RemoteProcess process = value(host.start(command))) {
            String out = new String(process.stdout().readAllBytes(), StandardCharsets.UTF_8);
            return new Captured(value(process.waitFor()), out, "");
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    static <T> T value(Result<T> result) {
        return switch (result) {
            case Result.Ok<T>(T value) -> value;
            case Result.Failed<T>(Failure failure) -> throw new AssertionError(failure.toString());
        };
    }

    private record MapSecrets(Map<SecretRef, String> known) implements Secrets {
        @Override
        public Optional<String> find(SecretRef ref) {
            return Optional.ofNullable(known.get(ref));
        }

        @Override
        public void refused(SecretRef ref) {
            known.remove(ref);
        }
    }
}
