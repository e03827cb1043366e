package org.pgtandem.realhosts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pgtandem.realhosts.RealClone.MASTER;
import static org.pgtandem.realhosts.RealClone.SLAVE;

import java.io.File;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The test hosts themselves: what other tests on real hosts rely on. */
@Tag(RealHosts.TAG)
class RealHostsIT {

    @RegisterExtension
    static final RealHosts HOSTS = RealHosts.of(MASTER + "=bookworm", SLAVE + "=bookworm:ru");

    @Test
    void up_twoHosts_haveRunningClustersUnderSystemd() {
        assertThat(HOSTS.run(MASTER, "pg_lsclusters", "-h").text()).startsWith("15 main 5432 online postgres");
        assertThat(HOSTS.run(MASTER, "systemctl", "is-active", HOSTS.host(MASTER).service()).text())
                .isEqualTo("active");
        assertThat(HOSTS.sql(MASTER, "show server_version_num")).startsWith("15");
    }

    @Test
    void up_optionRu_answersInRussian() {
        assertThat(HOSTS.sql(SLAVE, "show lc_messages")).isEqualTo("ru_RU.UTF-8");
        assertThat(HOSTS.sql(MASTER, "show lc_messages")).isEqualTo("en_US.UTF-8");
    }

    @Test
    void forwarder_sshFromLoopback_logsInAndMayUseSudo() {
        assertThat(ssh("vagrant", "id -un; uname -n; sudo -n id -un").text()).isEqualTo("vagrant\n" + SLAVE + "\nroot");
        assertThat(ssh("postgres", "psql -XAtc 'select 1'").text()).isEqualTo("1");
        assertThat(ssh("plain", "sudo -n true").exit()).isNotZero();
    }

    @Test
    void sshfs_asPostgresFromOneHostToTheOther_mountsAndUnmounts() {
        asPostgres(MASTER, "mkdir -m 700 .ssh && ssh-keygen -q -t ed25519 -N '' -f .ssh/id_ed25519").text();
        String key = asPostgres(MASTER, "cat .ssh/id_ed25519.pub").text();
        asPostgres(SLAVE, "mkdir -m 700 .ssh && echo '" + key + "' > .ssh/authorized_keys && mkdir shared").text();

        assertThat(asPostgres(MASTER, "mkdir mnt && sshfs -o StrictHostKeyChecking=accept-new " + SLAVE
                + ":shared mnt && mountpoint -q mnt && echo written > mnt/file").text()).isEmpty();
        assertThat(asPostgres(MASTER, "fusermount3 -u mnt && ! mountpoint -q mnt").exit()).isZero();

        assertThat(asPostgres(SLAVE, "cat shared/file").text()).isEqualTo("written");
    }

    @Test
    void barman_isThereWithItsUser() {
        assertThat(HOSTS.run(MASTER, "runuser", "-u", "barman", "--", "barman", "--version").text()).startsWith("3.");
    }

    @Test
    void cutCable_untilHealed_isolatesTheHost() {
        assertThat(peerAnswers()).isTrue();

        HOSTS.cut(SLAVE);
        assertThat(peerAnswers()).isFalse();
        assertThat(ssh("vagrant", "true").exit()).isNotZero();

        HOSTS.heal(SLAVE);
        assertThat(peerAnswers()).isTrue();
        assertThat(ssh("vagrant", "true").exit()).isZero();
    }

    @Test
    void cutBetweenHosts_untilHealed_leavesSshAlone() {
        HOSTS.cut(SLAVE, MASTER);
        assertThat(peerAnswers()).isFalse();
        assertThat(ssh("vagrant", "true").exit()).isZero();

        HOSTS.heal(SLAVE);
        assertThat(peerAnswers()).isTrue();
    }

    @Test
    void reset_changedHost_isAsItWasAndKeepsItsHostKey() {
        String key = HOSTS.run(SLAVE, "cat", "/etc/ssh/ssh_host_ed25519_key.pub").text();
        HOSTS.run(SLAVE, "touch", "/etc/changed").text();

        HOSTS.reset(SLAVE);

        assertThat(HOSTS.run(SLAVE, "test", "-e", "/etc/changed").exit()).isNotZero();
        assertThat(HOSTS.run(SLAVE, "cat", "/etc/ssh/ssh_host_ed25519_key.pub").text()).isEqualTo(key);
        assertThat(HOSTS.sql(SLAVE, "select pg_is_in_recovery()")).isEqualTo("f");
        assertThat(peerAnswers()).isTrue();
    }

    @Test
    void crash_thenStart_recoversTheCluster() {
        HOSTS.crash(SLAVE);
        assertThat(HOSTS.host(SLAVE).running()).isFalse();

        HOSTS.start(SLAVE);
        assertThat(HOSTS.host(SLAVE).running()).isTrue();
        assertThat(HOSTS.run(SLAVE, "grep", "-c", "автоматическое восстановление",
                "/var/log/postgresql/postgresql-15-main.log").text()).isNotEqualTo("0");
    }

    @Test
    void up_otherSuiteAndOptions_areHonoured() {
        try (var lab = RealHosts.of("newer=trixie:stopped,ownerstart", "bare=trixie:nopg").up()) {
            assertThat(lab.run("newer", "pg_lsclusters", "-h").text()).startsWith("17 main 5432 down");
            assertThat(lab.run("newer", "runuser", "-u", "postgres", "--", "sudo", "-n", "systemctl", "start",
                    lab.host("newer").service()).exit()).isZero();
            assertThat(lab.sql("newer", "select 1")).isEqualTo("1");
            assertThat(lab.run("bare", "ls", "/usr/lib/postgresql").exit()).isNotZero();
        }
    }

    @Test
    void up_theOrigins_isPgdgsLayoutUnderARussianLocale() {
        try (var lab = RealHosts.of("origin=origin", "moved=origin:datadir=/data/pg11,port=5544").up()) {
            assertThat(lab.sql("origin", "show server_version")).isEqualTo("11.5");
            assertThat(lab.sql("origin", "show lc_messages")).isEqualTo("ru_RU.UTF-8");
            assertThat(lab.run("origin", "systemctl", "is-active", "postgresql-11").text()).isEqualTo("active");
            assertThat(lab.run("origin", "grep", "-c", "^host.*ident", "/var/lib/pgsql/11/data/pg_hba.conf").text())
                    .isEqualTo("4");
            assertThat(lab.run("origin", "sh", "-c", "command -v psql pg_basebackup postgres").out()).isEmpty();
            assertThat(lab.sql("moved", "show data_directory")).isEqualTo("/data/pg11");
        }
    }

    @Test
    void up_otherPlaces_areHonoured() {
        try (var lab = RealHosts.of("moved=bookworm:datadir=/srv/pg/15,port=5544,twoclusters",
                "plain=bullseye:plainlayout,port=6000").up()) {
            assertThat(lab.run("moved", "pg_lsclusters", "-h").text())
                    .containsPattern("15 main +5544 online postgres /srv/pg/15")
                    .containsPattern("15 second +5545 online");
            assertThat(lab.sql("plain", "show data_directory")).isEqualTo(lab.host("plain").cluster().dataDir());
            assertThat(lab.host("plain").cluster().service()).isNull();
            assertThat(lab.run("plain", "pg_lsclusters", "-h").out()).isEmpty();
        }
    }

    @Test
    void down_afterUp_leavesNothing() throws IOException {
        var lab = RealHosts.of("alone=bookworm").up();
        var ssh = lab.host("alone").ssh();
        assertThat(traces(lab.lab())).isNotEmpty();

        lab.close();

        assertThat(traces(lab.lab())).isEmpty();
        assertThatThrownBy(() -> new Socket(ssh.host(), ssh.port()).close()).isInstanceOf(ConnectException.class);
    }

    /** Whether the master gets a connection to the slave's sshd. */
    private static boolean peerAnswers() {
        return HOSTS.run(MASTER, "timeout", "2", "bash", "-c", "</dev/tcp/" + SLAVE + "/22").exit() == 0;
    }

    private static Ran ssh(String user, String command) {
        var to = HOSTS.host(SLAVE).ssh();
        return Processes.run(Duration.ofSeconds(30), List.of("ssh", "-F", "none", "-p", "" + to.port(), "-i",
                HOSTS.keys().plain().toString(), "-o", "BatchMode=yes", "-o", "ConnectTimeout=3", "-o",
                "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null", "-o", "LogLevel=ERROR",
                user + "@" + to.host(), command));
    }

    private static Ran asPostgres(String host, String command) {
        return HOSTS.run(host, "runuser", "-l", "postgres", "-c", command);
    }

    /** Mounts (namespaces among them), processes, cgroups and state that carry the lab's name. */
    private static List<String> traces(String lab) throws IOException {
        var mounts = Files.readAllLines(Path.of("/proc/mounts")).stream();
        var processes = ProcessHandle.allProcesses().flatMap(process -> process.info().commandLine().stream());
        var cgroups = Stream.of("/sys/fs/cgroup", "/sys/fs/cgroup/unified").flatMap(RealHostsIT::children);
        return Stream.of(mounts, processes, cgroups, children("/run/pgtandem-hosts")).flatMap(each -> each)
                .filter(each -> each.contains(lab)).toList();
    }

    private static Stream<String> children(String folder) {
        var files = new File(folder).list();
        return files == null ? Stream.empty() : Stream.of(files);
    }
}
