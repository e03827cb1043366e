package org.pgtandem.host.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.Base64;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.pgtandem.command.Command;
import org.pgtandem.command.RunAs;
import org.pgtandem.host.Host;
import org.pgtandem.model.Failure;
import org.pgtandem.model.SshTarget;
import org.pgtandem.model.Text;

class SshLoginTest extends SshBench {

    @Test
    void host_rightPassword_logsInAndKeepsTheConnection() throws IOException {
        server.takingPassword("пароль").start();
        secrets.put(PASSWORD, "пароль");

        Host host = connect(server.target());

        assertThat(value(hosts().host("pg1"))).isSameAs(host);
        assertThat(run(host, Command.of(RunAs.LOGIN, "echo", "hello")).stdout()).isEqualTo("hello\n");
    }

    @Test
    void host_questionForPassword_isAnswered() throws IOException {
        server.askingForPassword("secret").start();
        secrets.put(PASSWORD, "secret");

        assertThat(connect(server.target()).node()).isEqualTo("pg1");
    }

    @Test
    void host_wrongPassword_isRefusedAndToldToTheSecrets() throws IOException {
        server.takingPassword("right").start();
        secrets.put(PASSWORD, "wrong");

        Failure failure = failure(server.target());

        assertThat(failure.reason().key()).isEqualTo("ssh.password-refused");
        assertThat(failure.hint()).isEqualTo(Text.of("ssh.password-refused.hint"));
        assertThat(failure.detail()).contains("Permission denied (");
        assertThat(secrets).doesNotContainKey(PASSWORD);
    }

    @Test
    void host_noPasswordKnown_saysSo() throws IOException {
        server.takingPassword("right").start();

        assertThat(failure(server.target()).reason().key()).isEqualTo("ssh.password-missing");
    }

    @Test
    void host_keyRefusedAndNoPasswordKnown_namesTheKey() throws IOException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        Path file = home.resolve("id");
        Files.writeString(file, "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder()
                .encodeToString(generator.generateKeyPair().getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n");
        server.takingPassword("right").takingKey(generator.generateKeyPair().getPublic()).start();

        Failure failure = failure(named(file));

        assertThat(failure.hint()).isEqualTo(Text.of("ssh.password-missing.hint-keys", file.toString()));
    }

    @Test
    void host_keyFileThatIsNotThere_isNamed() throws IOException {
        server.takingPassword("x").start();

        assertThat(failure(named(home.resolve("gone"))).reason())
                .isEqualTo(Text.of("ssh.key-missing", home.resolve("gone").toString()));
    }

    private SshTarget named(Path key) {
        SshTarget target = server.target();
        return new SshTarget(target.host(), target.port(), target.user(), key.toString(), null);
    }

    @Test
    void host_keyDeclined_failsBeforeAnyLogin() throws IOException {
        server.takingPassword("x").start();
        hostKeys.answer = false;

        Failure failure = failure(server.target());

        assertThat(failure.reason().key()).isEqualTo("ssh.host-key-unknown");
        assertThat(failure.detail()).isEqualTo("Host key verification failed.");
        assertThat(hostKeys.asked).hasSize(1);
    }

    @Test
    void host_keyChanged_isRefusedWithoutAsking() throws IOException {
        server.takingPassword("x").start();
        secrets.put(PASSWORD, "x");
        connect(server.target());
        replaceServer();

        Failure failure = failure(server.target());

        assertThat(failure.reason().key()).isEqualTo("ssh.host-key-changed");
        assertThat(failure.reason().args().getLast().toString()).startsWith("SHA256:");
        assertThat(hostKeys.asked).hasSize(1);
    }

    @Test
    void host_nothingListens_isRefused() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }

        Failure failure = failure(new SshTarget("127.0.0.1", port, "u", null, null));

        assertThat(failure.reason().key()).isEqualTo("ssh.refused");
        assertThat(failure.detail()).isEqualTo("ssh: connect to host 127.0.0.1 port " + port + ": Connection refused");
    }

    @Test
    void host_nameThatDoesNotExist_isUnknown() {
        assertThat(failure(new SshTarget("nosuch.invalid", 22, "u", null, null)).reason().key())
                .isEqualTo("ssh.unknown-host");
    }

    @Test
    void host_silentServer_timesOut() throws IOException {
        try (ServerSocket silent = new ServerSocket(0)) {
            assertThat(failure(new SshTarget("127.0.0.1", silent.getLocalPort(), "u", null, null)).reason().key())
                    .isEqualTo("ssh.timeout");
        }
    }

    @Test
    void host_cancelled_connectsNoMore() throws IOException {
        server.takingPassword("x").start();
        cancel.cancel();

        assertThat(failure(server.target()).reason().key()).isEqualTo("ssh.cancelled");
    }

    @Test
    void host_serverGone_connectsAnewLater() throws IOException {
        server.takingPassword("x").start();
        secrets.put(PASSWORD, "x");
        Host first = connect(server.target());

        hostKeys.forget();
        replaceServer();
        Awaitility.await().atMost(Duration.ofSeconds(5))
                .until(() -> !((SshHost) first).isAlive());

        assertThat(value(hosts().host("pg1"))).isNotSameAs(first);
    }
}
