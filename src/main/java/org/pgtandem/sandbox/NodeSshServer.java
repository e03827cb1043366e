package org.pgtandem.sandbox;

import java.io.IOException;
import java.io.StringWriter;
import java.security.KeyPair;
import java.security.PublicKey;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.session.SessionHeartbeatController.HeartbeatType;
import org.apache.sshd.common.util.net.SshdSocketAddress;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.forward.StaticDecisionForwardingFilter;
import org.pgtandem.model.HostKey;

/** The SSH server of one sandbox node: loopback alone, one client key, commands and connections to loopback ports. */
final class NodeSshServer implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";
    /** What a command is given to end by itself. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final SshServer server;
    private final KeyPair hostKey;
    private final Set<Process> running;

    private NodeSshServer(SshServer server, KeyPair hostKey, Set<Process> running) {
        this.server = server;
        this.hostKey = hostKey;
        this.running = running;
    }

    /**
     * Starts a server.
     *
     * @param port   TCP port; 0 for any free one
     * @param client the one key that may log in
     */
    static NodeSshServer start(NodeHome node, int port, KeyPair hostKey, PublicKey client) throws IOException {
        Set<Process> running = ConcurrentHashMap.newKeySet();
        SshServer server = SshServer.setUpDefaultServer();
        server.setHost(LOOPBACK);
        server.setPort(port);
        server.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
        server.setPublickeyAuthenticator((user, key, session) -> user.equals(node.user().name())
                && KeyUtils.compareKeys(key, client));
        server.setPasswordAuthenticator(null);
        server.setKeyboardInteractiveAuthenticator(null);
        server.setForwardingFilter(new LoopbackOnly());
        server.setCommandFactory((channel, line) -> new NodeCommand(node, line, running));
        server.setSessionHeartbeat(HeartbeatType.NONE, Duration.ZERO);
        CoreModuleProperties.IDLE_TIMEOUT.set(server, Duration.ZERO);
        server.start();
        return new NodeSshServer(server, hostKey, running);
    }

    int port() {
        return server.getPort();
    }

    /** The host key as a client sees it. */
    HostKey hostKey() {
        PublicKey key = hostKey.getPublic();
        StringWriter entry = new StringWriter();
        try {
            PublicKeyEntry.appendPublicKeyEntry(entry, key);
        } catch (IOException impossible) {
            throw new IllegalStateException("a StringWriter does not fail", impossible);
        }
        String[] fields = entry.toString().split(" ", 3);
        return new HostKey(LOOPBACK, port(), fields[0], fields[1],
                KeyUtils.getFingerPrint(BuiltinDigests.sha256, key));
    }

    /** Stops serving, and returns when the commands that still ran are gone, so that they write nothing more. */
    @Override
    public void close() throws IOException {
        server.stop(true);
        List<ProcessHandle> left = running.stream()
                .flatMap(process -> Stream.concat(process.descendants(), Stream.of(process.toHandle()))).toList();
        left.forEach(ProcessHandle::destroy);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        left.forEach(process -> await(process, deadline - System.nanoTime()));
    }

    private static void await(ProcessHandle process, long nanos) {
        try {
            process.onExit().get(Math.max(0, nanos), TimeUnit.NANOSECONDS);
        } catch (TimeoutException stubborn) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Lets a client reach ports of this computer's loopback, as JDBC does, and forwards nothing else. */
    private static final class LoopbackOnly extends StaticDecisionForwardingFilter {

        private LoopbackOnly() {
            super(false);
        }

        @Override
        public boolean canConnect(Type type, SshdSocketAddress address,
                org.apache.sshd.common.session.Session session) {
            return type == Type.Direct && SshdSocketAddress.isLoopback(address.getHostName());
        }
    }
}
