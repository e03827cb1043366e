package org.pgtandem.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pgtandem.model.Become;
import org.pgtandem.model.CloneMethod;
import org.pgtandem.model.HostKey;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Node;
import org.pgtandem.model.PostgresSpec;
import org.pgtandem.model.Role;
import org.pgtandem.model.SshTarget;

/**
 * Two nodes on this computer, each with an SSH server, a home, a data directory and ports of its own. To everything
 * else they are hosts like others.
 */
public final class Sandbox implements AutoCloseable {

    static final String PRIMARY = "primary";
    static final String STANDBY = "standby";

    private final FoundPostgres postgres;
    private final SandboxRecord written;
    private final ServerUser user;
    private final SandboxRegistry registry;
    private final List<NodeSshServer> servers = new ArrayList<>();

    private Sandbox(FoundPostgres postgres, SandboxRecord written, ServerUser user, SandboxRegistry registry) {
        this.postgres = postgres;
        this.written = written;
        this.user = user;
        this.registry = registry;
    }

    /** Serves a sandbox whose directories exist: starts its SSH servers, on the ports of the record unless these are 0. */
    static Sandbox serve(FoundPostgres postgres, SandboxRecord sandbox, ServerUser user, SandboxRegistry registry)
            throws IOException {
        KeyPair client = SandboxKeys.in(SandboxLayout.clientKey(sandbox.path()));
        List<NodeSshServer> started = new ArrayList<>();
        try {
            for (SandboxRecord.NodeRecord node : sandbox.nodes()) {
                started.add(NodeSshServer.start(SandboxLayout.home(sandbox.path(), node, user), node.sshPort(),
                        SandboxKeys.in(SandboxLayout.hostKey(sandbox.path(), node.name())), client.getPublic()));
            }
        } catch (IOException taken) {
            started.forEach(SandboxRemover::closeQuietly);
            throw taken;
        }
        Sandbox served = new Sandbox(postgres, sandbox.withSshPorts(started.stream().map(NodeSshServer::port).toList()),
                user, registry);
        served.servers.addAll(started);
        registry.put(served.written);
        return served;
    }

    /** The server programs that it runs on. */
    public FoundPostgres postgres() {
        return postgres;
    }

    /** How a person stops one of its servers and looks into it: shell commands as they would type them. */
    public SandboxCommands commands() {
        return new SandboxCommands(written, user);
    }

    /** What is on record of it. */
    public SandboxRecord onRecord() {
        return written;
    }

    /** The host keys of its nodes, to be remembered. */
    public List<HostKey> hostKeys() {
        return servers.stream().map(NodeSshServer::hostKey).toList();
    }

    /** The lab of these two nodes. */
    public Lab lab(CloneMethod method) {
        return new Lab(written.name(), written.nodes().stream().map(this::node).toList(), Lab.Replication.DEFAULT,
                method,
                Map.of(), null, null, Set.of());
    }

    private Node node(SandboxRecord.NodeRecord node) {
        Path home = SandboxLayout.home(written.path(), node, user).dataDir();
        return new Node(node.name(), node.name().equals(PRIMARY) ? Role.PRIMARY : Role.STANDBY,
                new SshTarget("127.0.0.1", node.sshPort(), user.name(),
                        SandboxLayout.clientKey(written.path()).toString(), null),
                Become.NONE,
                new PostgresSpec(null, "127.0.0.1", node.port(), home.toString(), written.binDir(), null), null);
    }

    /** Stops the SSH servers, and unless it is to be kept, the PostgreSQL servers too; then nothing of it is left. */
    @Override
    public void close() {
        servers.forEach(SandboxRemover::closeQuietly);
        servers.clear();
        if (!written.keep()) {
            SandboxRemover.remove(written, user);
            registry.remove(written);
        }
    }
}
