package org.pgtandem.realhosts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pgtandem.command.Command;
import org.pgtandem.command.RunAs;
import org.pgtandem.command.SqlTarget;
import org.pgtandem.command.Template;
import org.pgtandem.host.Captured;
import org.pgtandem.host.ProcessMark;
import org.pgtandem.host.PsqlSessions;
import org.pgtandem.host.RemoteProcess;
import org.pgtandem.host.RunRecords;
import org.pgtandem.host.RunRecords.RunRecord;
import org.pgtandem.host.SqlSession;
import org.pgtandem.host.ssh.RealLogin;
import org.pgtandem.model.Become;
import org.pgtandem.model.Cancellation;
import org.pgtandem.model.Result;

/** The SSH client with OpenSSH, sudo, odd login shells, and links that break. */
@Tag(RealHosts.TAG)
class SshOnRealHostsIT {
    private static final String OLD = "older";
    private static final String NEW = "newer";
    private static final RunAs POSTGRES = RunAs.user("postgres");

    @RegisterExtension
    static final RealHosts HOSTS = RealHosts.of(OLD + "=bookworm:ownerstart", NEW + "=trixie:rulogin");

    private final RealLogin login = new RealLogin();

    @BeforeEach
    void key() {
        login.identity(HOSTS.keys().plain());
    }

    @AfterEach
    void close() {
        login.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vagrant", "fish", "csh", "root", "postgres"})
    void start_oddArgumentsAsOwner_arriveThroughEveryShell(String user) {
        to(NEW, user);
        String odd = "a 'b' \"c\" $HOME \\n \\ ! привет\n%s `id`";

        Captured said = run(Command.of(POSTGRES, "printf", "%s|", odd, "", "end\\"));

        assertThat(said.stdout()).isEqualTo(odd + "||end\\|");
        assertThat(said.stderr()).isEmpty();
    }

    @Test
    void start_sudoWithPassword_sendsEachInputToWhomItBelongs() {
        to(NEW, "student").password("student-pw");

        Captured said = run(Command.of(POSTGRES, "sh", "-c", "id -un; pwd; cat; exit 3")
                .withStdin(Template.of("own input\n")));

        assertThat(said).isEqualTo(new Captured(3, "postgres\n/var/lib/postgresql\nown input\n", ""));
        assertThat(login.value(login.host().login()).sudoAsksPassword()).isTrue();
    }

    @Test
    void start_sudoWithoutPassword_neverSendsThePassword() {
        to(OLD, "vagrant").password("must-not-be-sent");

        assertThat(run(Command.of(RunAs.ROOT, "sh", "-c", "id -un; cat").withStdin(Template.of("mine"))).stdout())
                .isEqualTo("root\nmine");
    }

    @Test
    void login_wrongSudoPassword_saysSo() {
        to(NEW, "student").password("wrong");

        assertThat(login.reason(login.host().login())).isEqualTo("ssh.sudo-password-wrong");
    }

    @Test
    void start_userWithoutSudoRights_isDenied() {
        HOSTS.run(NEW, "sh", "-c", "echo plain:plain-pw | chpasswd").text();
        to(NEW, "plain").password("plain-pw");

        assertThat(login.value(login.host().login()).become()).isEqualTo(Become.NONE);
        assertThat(login.reason(login.host().start(Command.of(RunAs.ROOT, "true"))))
                .isEqualTo("ssh.sudo-password-missing");
        login.close();
        login.become(Become.SUDO);
        assertThat(login.reason(login.host().start(Command.of(RunAs.ROOT, "true")))).isEqualTo("ssh.sudo-denied");
    }

    @Test
    void start_ownerWhoMayRestartTheService_mayDoThatAlone() {
        to(OLD, "postgres");

        assertThat(run(Command.of(RunAs.ROOT, "systemctl", "restart", HOSTS.host(OLD).service())).code()).isZero();
        assertThat(login.reason(login.host().start(Command.of(RunAs.ROOT, "id")))).startsWith("ssh.sudo-");
    }

    @Test
    void start_userThatDoesNotExist_saysSo() {
        to(OLD, "vagrant");

        assertThat(login.reason(login.host().start(Command.of(RunAs.user("nosuch"), "true"))))
                .isEqualTo("ssh.no-such-user");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vagrant", "student", "root"})
    void kill_recordedCommand_leavesNoProcessAndNoRecord(String user) {
        to(NEW, user).password("student-pw");
        RemoteProcess process = login.value(login.host().start(
                Command.script(POSTGRES, "sleep 4711 & sleep 4711").asRecorded()));
        Awaitility.await().until(() -> sleeping(NEW) == 2);

        process.kill();

        assertThat(process.waitFor()).isEqualTo(Result.ok(143));
        process.close();
        assertThat(sleeping(NEW)).isZero();
        assertThat(login.value(RunRecords.list(login.host(), POSTGRES, new Cancellation()))).isEmpty();
    }

    @Test
    void records_commandWhoseLinkWasCut_isFoundAndEnded() {
        to(OLD, "vagrant");
        RemoteProcess process = login.value(login.host().start(Command.of(POSTGRES, "sleep", "4711").asRecorded()));
        HOSTS.cut(OLD, RealHosts.COMPUTER);
        process.waitFor();
        HOSTS.heal(OLD);

        List<RunRecord> found = login.value(RunRecords.list(login.host(), POSTGRES, new Cancellation()));

        assertThat(found).hasSize(1).first().satisfies(record -> {
            assertThat(record.running()).isTrue();
            assertThat(record.command()).isEqualTo("sudo -u postgres sleep 4711");
            assertThat(record.program()).isEqualTo(ProcessMark.ours());
        });
        login.value(RunRecords.end(login.host(), found.getFirst()));
        assertThat(sleeping(OLD)).isZero();
        assertThat(login.value(RunRecords.list(login.host(), POSTGRES, new Cancellation()))).isEmpty();
    }

    @Test
    void start_megabytesBothWaysAtOnce_comeBackWhole() throws Exception {
        to(OLD, "vagrant");
        byte[] sent = new byte[50 << 20];
        new Random(1).nextBytes(sent);
        try (RemoteProcess cat = login.value(login.host().start(Command.of(POSTGRES, "cat")))) {
            Thread writer = Thread.ofVirtual().start(() -> RealLogin.write(cat, sent));
            assertThat(cat.stdout().readAllBytes()).isEqualTo(sent);
            writer.join();
        }
    }

    @Test
    void close_commandsStillRunning_endsThem() {
        to(NEW, "student").password("student-pw");
        login.value(login.host().start(Command.of(POSTGRES, "sleep", "4711")));

        login.close();

        assertThat(sleeping(NEW)).isZero();
    }

    @Test
    void host_cutCable_isNoticedWithinSecondsAndMendsAfter() {
        to(OLD, "vagrant");
        RemoteProcess process = login.value(login.host().start(Command.of(RunAs.LOGIN, "sleep", "60")));
        HOSTS.cut(OLD, RealHosts.COMPUTER);
        try {
            long from = System.nanoTime();
            assertThat(login.reason(process.waitFor())).isEqualTo("ssh.lost");
            assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofSeconds(12));
        } finally {
            HOSTS.heal(OLD);
        }
        assertThat(run(Command.of(RunAs.LOGIN, "echo", "back")).stdout()).isEqualTo("back\n");
    }

    @Test
    void host_rekeyed_isRefused() {
        to(NEW, "vagrant");
        login.host();
        login.close();
        HOSTS.rekey(NEW);

        assertThat(login.reason(login.attempt())).isEqualTo("ssh.host-key-changed");
    }

    @Test
    void host_encryptedKey_opensWithItsPassphraseAlone() {
        to(OLD, "vagrant").identity(HOSTS.keys().encrypted());
        assertThat(login.reason(login.attempt())).isEqualTo("ssh.passphrase-missing");

        login.passphrase("falsch");
        assertThat(login.reason(login.attempt())).isEqualTo("ssh.passphrase-wrong");

        login.passphrase(HOSTS.keys().passphrase());
        assertThat(run(Command.of(RunAs.LOGIN, "id", "-un")).stdout()).isEqualTo("vagrant\n");
    }

    @Test
    void host_agentHoldsTheOnlyKey_logsInThereAndThroughAnother(@TempDir Path folder) {
        to(OLD, "vagrant").identity(null);
        try (SshAgent agent = SshAgent.start(folder)) {
            login.agent(agent.socket());
            assertThat(login.reason(login.attempt())).isEqualTo("ssh.password-missing");

            agent.add(HOSTS.keys().encrypted(), HOSTS.keys().passphrase());

            assertThat(login.value(login.attempt()).login()).isInstanceOf(Result.Ok.class);
            assertThat(run(Command.of(RunAs.ROOT, "id", "-un")).stdout()).isEqualTo("root\n");
            login.close();
            var through = HOSTS.host(OLD).ssh();
            login.target(HOSTS.host(NEW).address(), 22, "vagrant", "vagrant@" + through.host() + ":" + through.port());
            assertThat(run(Command.of(RunAs.LOGIN, "hostname")).stdout()).isEqualTo(NEW + "\n");
            login.close();
            to(OLD, "vagrant").identity(HOSTS.keys().encrypted());
            assertThat(run(Command.of(RunAs.LOGIN, "id", "-un")).stdout()).isEqualTo("vagrant\n");
        }
    }

    @Test
    void host_passwordWithoutKey_logsIn() {
        to(OLD, "student").identity(null).password("student-pw");

        assertThat(run(Command.of(RunAs.LOGIN, "id", "-un")).stdout()).isEqualTo("student\n");
    }

    @Test
    void host_throughAnother_isReached() {
        var through = HOSTS.host(OLD).ssh();
        login.target(HOSTS.host(NEW).address(), 22, "vagrant", "vagrant@" + through.host() + ":" + through.port());

        assertThat(run(Command.of(RunAs.LOGIN, "hostname")).stdout()).isEqualTo(NEW + "\n");
    }

    @Test
    void open_psql_keepsItsSessionAndTellsSqlState() {
        to(NEW, "vagrant");
        var target = new SqlTarget(RealLogin.NODE, POSTGRES,
                HOSTS.host(NEW).cluster().binDir(),
                null, 5432, "postgres", "postgres");
        try (SqlSession session = login.value(new PsqlSessions(login.hosts(), login).open(target))) {
            login.value(session.execute(Template.of("create temp table t(a int, b text)")));
            login.value(session.execute(Template.of("insert into t values (1, null), (2, ''), (3, E'x\\ny')")));
            var failed = session.execute(Template.of("select 1/0; insert into t values (4, 'never')"));
            assertThat(((Result.Failed<?>) failed).failure().detail()).startsWith("22012 ");
            assertThat(login.value(session.execute(Template.of("select a, b from t order by a"))).rows())
                    .isEqualTo(List.of(Arrays.asList("1", null), List.of("2", ""), List.of("3", "x\ny")));
        }
    }

    private RealLogin to(String host, String user) {
        var ssh = HOSTS.host(host).ssh();
        return login.target(ssh.host(), ssh.port(), user, null);
    }

    private Captured run(Command command) {
        return login.run(command);
    }

    private static long sleeping(String host) {
        return HOSTS.run(host, "sh", "-c", "pgrep -fx 'sleep 4711' || true").text().lines()
                .filter(line -> !line.isBlank()).count();
    }
}
