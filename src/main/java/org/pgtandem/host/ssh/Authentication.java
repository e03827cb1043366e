package org.pgtandem.host.ssh;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.schmizz.sshj.SSHClient;
import net.schmizz.sshj.userauth.UserAuthException;
import net.schmizz.sshj.userauth.method.AuthMethod;
import net.schmizz.sshj.userauth.method.AuthNone;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Result;
import org.pgtandem.model.Result.Done;
import org.pgtandem.model.Secrets;
import org.pgtandem.model.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs in to one server as OpenSSH does: keys of the agent, key files, then a password. */
final class Authentication {

    private static final Logger LOG = LoggerFactory.getLogger(Authentication.class);

    private final SSHClient client;
    private final Hop hop;
    private final KeyLogin keys;
    private final @Nullable PasswordLogin password;
    private final List<String> refused = new ArrayList<>();
    private @Nullable Failure problem;

    /** @param password null where no password is ever given: to a server on the way to the node */
    Authentication(SSHClient client, Hop hop, String node, Secrets secrets, @Nullable PasswordLogin password) {
        this.client = client;
        this.hop = hop;
        this.keys = new KeyLogin(client, node, secrets);
        this.password = password;
    }

    /** Logs in. An {@link IOException} means that the link broke. */
    Result<Done> login() throws IOException {
        List<IdentityFile> files = files();
        if (hop.onlyThese() && files.isEmpty()) {
            return Result.failed(Failure.of(Text.of("ssh.key-missing", named()), Text.of("ssh.key-missing.hint")));
        }
        // As OpenSSH: the answer to "none" tells what the server takes.
        if (attempt(new AuthNone()) || byAgent(files) || byFiles(files) || byPassword()) {
            return Result.done();
        }
        return Result.failed(problem != null ? problem : denied());
    }

    private boolean byAgent(List<IdentityFile> files) throws IOException {
        if (hop.agent().isEmpty()) {
            return false;
        }
        Agent agent = new Agent(hop.agent().get());
        for (byte[] blob : agentKeys(agent, files)) {
            if (allows("publickey") && attempt(new AgentAuth(agent, blob))) {
                return true;
            }
        }
        return false;
    }

    /** Those that a key file names first, as OpenSSH orders them, since servers cut the login after a few. */
    private List<byte[]> agentKeys(Agent agent, List<IdentityFile> files) {
        try {
            List<byte[]> held = agent.identities();
            List<byte[]> named = held.stream().filter(blob -> files.stream().anyMatch(file -> is(file, blob))).toList();
            List<byte[]> ordered = new ArrayList<>(named);
            if (!hop.onlyThese()) {
                held.stream().filter(blob -> !named.contains(blob)).forEach(ordered::add);
            }
            return ordered;
        } catch (IOException absent) {
            LOG.info("No agent: {}", absent.getMessage());
            return List.of();
        }
    }

    private static boolean is(IdentityFile file, byte[] blob) {
        return file.publicBlob().map(own -> Arrays.equals(own, blob)).orElse(false);
    }

    private boolean byFiles(List<IdentityFile> files) throws IOException {
        for (IdentityFile file : files) {
            if (!allows("publickey")) {
                return false;
            }
            switch (keys.method(file, this::attempt)) {
                case Result.Ok<Optional<AuthMethod>>(Optional<AuthMethod> method) -> {
                    if (method.isPresent() && attempt(method.get())) {
                        return true;
                    }
                    if (method.isPresent() || file.isEncrypted()) {
                        refused.add(file.path().toString());
                    }
                }
                case Result.Failed<Optional<AuthMethod>>(Failure failure) -> problem = failure;
            }
        }
        return false;
    }

    private boolean byPassword() throws IOException {
        if (password == null) {
            return false;
        }
        return switch (password.login(allowed(), refused, this::attempt)) {
            case Result.Ok<Boolean>(Boolean in) -> in;
            case Result.Failed<Boolean>(Failure failure) -> {
                problem = problem == null ? failure : problem;
                yield false;
            }
        };
    }

    private String named() {
        return hop.identities().stream().map(Path::toString).collect(Collectors.joining(", "));
    }

    private List<IdentityFile> files() {
        List<IdentityFile> files = new ArrayList<>();
        for (Path path : hop.identities()) {
            try {
                files.add(new IdentityFile(path));
            } catch (IOException unreadable) {
                LOG.info("Key file {} cannot be read: {}", path, unreadable.toString());
            }
        }
        return files;
    }

    /** True if it let us in. */
    private boolean attempt(AuthMethod method) throws IOException {
        try {
            client.auth(hop.user(), method);
            return true;
        } catch (UserAuthException refused) {
            if (!client.getTransport().isRunning()) {
                throw refused;
            }
            return false;
        }
    }

    private boolean allows(String method) {
        return allowed().contains(method);
    }

    private Collection<String> allowed() {
        return client.getUserAuth().getAllowedMethods();
    }

    private Failure denied() {
        return Failure.of(Text.of("ssh.auth", hop.user(), hop.name()), Text.of("ssh.auth.hint"))
                .withDetail(hop.user() + "@" + hop.host() + ": Permission denied (" + String.join(",", allowed())
                        + ").");
    }
}
