package org.pgtandem.sandbox;

import java.io.IOException;
import java.io.StringWriter;
import java.security.KeyPair;
import java.security.PublicKey;
import java.time.Duration;
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

    private final SshServer server;
    private final KeyPair hostKey;

    private NodeSshServer(SshServer server, KeyPair hostKey) {
        this.server = server;
        this.hostKey = hostKey;
    }

    /**
     * Starts a server.
     *
     * @param port   TCP port; 0 for any free one
     * @param client the one key that may log in
     */
    static NodeSshServer start(NodeHome node, int port, KeyPair hostKey, PublicKey client) throws IOException {
        SshServer server = SshServer.setUpDefaultServer();
        server.setHost(LOOPBACK);
        server.setPort(port);
        server.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
        server.setPublickeyAuthenticator((user, key, session) -> user.equals(node.user().name())
                && KeyUtils.compareKeys(key, client));
        server.setPasswordAuthenticator(null);
        server.setKeyboardInteractiveAuthenticator(null);
        server.setForwardingFilter(new LoopbackOnly());
        server.setCommandFactory((channel, line) -> new NodeCommand(node, line));
        server.setSessionHeartbeat(HeartbeatType.NONE, Duration.ZERO);
        CoreModuleProperties.IDLE_TIMEOUT.set(server, Duration.ZERO);
        server.start();
        return new NodeSshServer(server, hostKey);
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

    @Override
    public void close() throws IOException {
        server.stop(true);
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
