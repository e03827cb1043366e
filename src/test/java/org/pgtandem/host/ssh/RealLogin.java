package org.pgtandem.host.ssh;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pgtandem.command.Command;
import org.pgtandem.host.Captured;
import org.pgtandem.host.Host;
import org.pgtandem.host.Hosts;
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

/** One node to log in to, in the ways that a test wants; host keys are taken at first sight and kept. */
public final class RealLogin implements Secrets, AutoCloseable {

    public static final String NODE = "node";

    private final MemoryHostKeys hostKeys = new MemoryHostKeys();
    private @Nullable SshTarget target;
    private @Nullable Path identity;
    private @Nullable String password;
    private @Nullable String passphrase;
    private @Nullable Become become;
    private @Nullable Path agent;
    private @Nullable SshHosts hosts;

    public RealLogin target(String host, int port, String user, @Nullable String jump) {
        target = new SshTarget(host, port, user, null, jump);
        return this;
    }

    public RealLogin identity(@Nullable Path key) {
        identity = key;
        return this;
    }

    /** For the login and for sudo. */
    public RealLogin password(String given) {
        password = given;
        return this;
    }

    public void passphrase(String given) {
        passphrase = given;
    }

    /** @param socket of an ssh-agent */
    public void agent(Path socket) {
        agent = socket;
    }

    public void become(Become way) {
        become = way;
    }

    @Override
    public Optional<String> find(SecretRef ref) {
        return Optional.ofNullable(ref instanceof SecretRef.KeyPassphrase ? passphrase : password);
    }

    public Hosts hosts() {
        if (hosts == null) {
            SshTarget to = Objects.requireNonNull(target);
            SshTarget with = new SshTarget(to.host(), to.port(), to.user(),
                    identity == null ? null : identity.toString(), to.jump());
            Environment nowhere = new Environment(Path.of("/nonexistent"), Optional.ofNullable(agent), "nobody");
            hosts = new SshHosts(List.of(new Node(NODE, Role.PRIMARY, with, become, PostgresSpec.FIND_OUT, null)),
                    this, hostKeys, nowhere, new Cancellation());
        }
        return hosts;
    }

    public Result<Host> attempt() {
        close();
        return hosts().host(NODE);
    }

    public Host host() {
        return value(hosts().host(NODE));
    }

    public Captured run(Command command) {
        if (command.stdin().parts().isEmpty()) {
            return value(Captured.of(host(), command, new Cancellation()));
        }
        try (RemoteProcess process = value(host().start(command))) {
            String out = new String(process.stdout().readAllBytes(), StandardCharsets.UTF_8);
            String err = new String(process.stderr().readAllBytes(), StandardCharsets.UTF_8);
            return new Captured(value(process.waitFor()), out, err);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    /** All of a command's stdin. */
    public static void write(RemoteProcess process, byte[] bytes) {
        try (OutputStream stdin = process.stdin()) {
            stdin.write(bytes);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    public <T> T value(Result<T> result) {
        return switch (result) {
            case Result.Ok<T>(T value) -> value;
            case Result.Failed<T>(Failure failure) -> throw new AssertionError(failure.toString());
        };
    }

    /** The code of a failure. */
    public String reason(Result<?> result) {
        if (result instanceof Result.Failed<?>(Failure failure)) {
            return failure.reason().key();
        }
        throw new AssertionError("no failure: " + result);
    }

    @Override
    public void close() {
        if (hosts != null) {
            hosts.close();
            hosts = null;
        }
    }
}
