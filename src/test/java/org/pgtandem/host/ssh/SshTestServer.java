package org.pgtandem.host.ssh;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.auth.keyboard.DefaultKeyboardInteractiveAuthenticator;
import org.apache.sshd.server.forward.AcceptAllForwardingFilter;
import org.apache.sshd.server.shell.ProcessShellFactory;
import org.jspecify.annotations.NullUnmarked;
import org.pgtandem.model.SshTarget;

/** An SSH server on loopback that runs commands on this computer as whoever runs the tests. */
@NullUnmarked
final class SshTestServer implements AutoCloseable {

    private final SshServer server = SshServer.setUpDefaultServer();

    /** @param port 0 for any free one */
    SshTestServer(int port) {
        server.setHost("127.0.0.1");
        server.setPort(port);
        server.setKeyPairProvider(KeyPairProvider.wrap(keys()));
        server.setPublickeyAuthenticator(null);
        server.setPasswordAuthenticator(null);
        server.setKeyboardInteractiveAuthenticator(null);
        server.setForwardingFilter(AcceptAllForwardingFilter.INSTANCE);
        server.setCommandFactory(
                (channel, line) -> new ProcessShellFactory(line, "/bin/sh", "-c", line).createShell(channel));
    }

    static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    SshTestServer takingPassword(String password) {
        server.setPasswordAuthenticator((user, given, session) -> given.equals(password));
        return this;
    }

    SshTestServer askingForPassword(String password) {
        server.setPasswordAuthenticator((user, given, session) -> given.equals(password));
        server.setUserAuthFactoriesNameList("keyboard-interactive");
        server.setKeyboardInteractiveAuthenticator(new DefaultKeyboardInteractiveAuthenticator());
        return this;
    }

    SshTestServer takingKey(PublicKey key) {
        server.setPublickeyAuthenticator((user, given, session) -> KeyUtils.compareKeys(given, key));
        return this;
    }

    SshTestServer start() throws IOException {
        server.start();
        return this;
    }

    int port() {
        return server.getPort();
    }

    SshTarget target() {
        return new SshTarget("127.0.0.1", port(), "tester", null, null);
    }

    @Override
    public void close() throws IOException {
        server.stop(true);
    }
}
