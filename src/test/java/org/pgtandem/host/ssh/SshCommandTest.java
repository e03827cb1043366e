package org.pgtandem.host.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.pgtandem.command.Command;
import org.pgtandem.command.RunAs;
import org.pgtandem.command.SecretForm;
import org.pgtandem.command.Template;
import org.pgtandem.host.Host;
import org.pgtandem.host.RemoteProcess;
import org.pgtandem.model.Become;
import org.pgtandem.model.Result;
import org.pgtandem.model.SecretRef;

class SshCommandTest extends SshBench {

    @Test
    void start_stdinWithSecret_reachesTheCommandAlone() throws IOException {
        Host host = connected();
        secrets.put(new SecretRef.RolePassword("repl"), "geheim");
        Template line = Template.of("x:").then(Template.secret(new SecretRef.RolePassword("repl"), SecretForm.PLAIN));

        assertThat(run(host, Command.of(RunAs.LOGIN, "cat").withStdin(line)).stdout()).isEqualTo("x:geheim");
    }

    @Test
    void start_unknownSecret_doesNotStart() throws IOException {
        Template secret = Template.secret(new SecretRef.RolePassword("nobody"), SecretForm.PLAIN);

        Result<RemoteProcess> started = connected().start(Command.of(RunAs.LOGIN, "cat").withStdin(secret));

        assertThat(((Result.Failed<RemoteProcess>) started).failure().reason().key())
                .isEqualTo("host.secret-missing");
    }

    @Test
    void start_oddArguments_arriveAsTheyAre() throws IOException {
        String[] odd = {"a b", "it's", "back\\slash\\", "new\nline", "!bang", "привет", "", "$HOME", "%d", "*", "\\n"};
        String[] argv = new String[odd.length + 2];
        argv[0] = "printf";
        argv[1] = "<%s>";
        System.arraycopy(odd, 0, argv, 2, odd.length);

        assertThat(run(connected(), Command.of(RunAs.LOGIN, argv)).stdout())
                .isEqualTo("<" + String.join("><", odd) + ">");
    }

    @Test
    void start_endings_giveTheirCodes() throws IOException {
        Host host = connected();

        assertThat(run(host, Command.of(RunAs.LOGIN, "sh", "-c", "exit 7")).code()).isEqualTo(7);
        assertThat(run(host, Command.of(RunAs.LOGIN, "no-such-program-here")).code()).isEqualTo(127);
        assertThat(run(host, Command.of(RunAs.LOGIN, "sh", "-c", "kill -9 $$")).code()).isEqualTo(137);
    }

    /** More than any window holds; both ways at once is for real hosts, since MINA's shell has one thread for both. */
    @Test
    void start_megabytesIn_allArrive() throws IOException {
        byte[] sent = new byte[20 << 20];
        try (RemoteProcess count = value(connected().start(Command.of(RunAs.LOGIN, "wc", "-c")))) {
            count.stdin().write(sent);
            count.stdin().close();

            assertThat(new String(count.stdout().readAllBytes(), StandardCharsets.UTF_8).strip())
                    .isEqualTo(String.valueOf(sent.length));
        }
    }

    @Test
    void start_megabytesOut_allArrive() throws IOException {
        try (RemoteProcess zeros = value(
                connected().start(Command.of(RunAs.LOGIN, "head", "-c", "20000000", "/dev/zero")))) {
            assertThat(zeros.stdout().readAllBytes()).hasSize(20_000_000);
        }
    }

    @Test
    void kill_commandWithChildren_endsThemAll() throws IOException {
        Host host = connected();
        String mark = "sleep 86" + ProcessHandle.current().pid();
        try (RemoteProcess process = value(
                host.start(Command.script(RunAs.LOGIN, mark + " & " + mark + "; echo never")))) {
            Awaitility.await().until(() -> alive(mark) == 2);

            process.kill();

            assertThat(process.waitFor()).isEqualTo(Result.ok(143));
        }
        Awaitility.await().until(() -> alive(mark) == 0);
    }

    @Test
    void connect_portOnTheNode_carriesBothWaysAndTimesOut() throws IOException {
        Host host = connected();
        try (ServerSocket listening = new ServerSocket(0);
                Socket here = value(host.connect("127.0.0.1", listening.getLocalPort()));
                Socket there = listening.accept()) {
            here.getOutputStream().write("ping\n".getBytes(StandardCharsets.UTF_8));
            assertThat(there.getInputStream().readNBytes(5)).isEqualTo("ping\n".getBytes(StandardCharsets.UTF_8));
            there.getOutputStream().write('!');
            assertThat(here.getInputStream().read()).isEqualTo('!');

            here.setSoTimeout(50);
            assertThatThrownBy(() -> here.getInputStream().read())
                    .isInstanceOf(SocketTimeoutException.class);
            there.shutdownOutput();
            here.setSoTimeout(5_000);
            assertThat(here.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void connect_nothingListens_isAFailure() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }

        Result<Socket> result = connected().connect("127.0.0.1", port);

        assertThat(((Result.Failed<Socket>) result).failure().reason().key()).isEqualTo("ssh.port-refused");
    }

    @Test
    void login_whoeverRunsTheTests_isFound() throws IOException {
        var login = value(connected().login());

        assertThat(login.user()).isEqualTo(System.getProperty("user.name"));
        assertThat(login.become()).isEqualTo(login.uid() == 0 ? Become.ROOT : Become.NONE);
    }

    private static long alive(String mark) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").endsWith(mark)).count();
    }
}
