package org.pgtandem.realhosts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.pgtandem.realhosts.RealClone.MASTER;
import static org.pgtandem.realhosts.RealClone.SLAVE;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.pgtandem.realhosts.RunProgram.Gave;
import tools.jackson.databind.JsonNode;

/** The commands on two real hosts, as their documentation says. */
@Tag(RealHosts.TAG)
class CommandLineOnRealHostsIT {

    private static final String ACCEPT = "--accept-new-host-keys";

    private static final String THEIR_PRIMARY = """
            runuser -u postgres -- psql -Xq <<'EOF'
            CREATE ROLE theirs REPLICATION LOGIN PASSWORD 'theirs';
            SELECT pg_create_physical_replication_slot('their_slot', true);
            ALTER SYSTEM SET listen_addresses = '*';
            EOF
            echo 'host replication theirs samenet scram-sha-256' >>/etc/postgresql/15/main/pg_hba.conf
            systemctl restart postgresql@15-main
            """;
    private static final String THEIR_STANDBY = """
            systemctl stop postgresql@15-main
            rm -rf /var/lib/postgresql/15/main
            runuser -u postgres -- env PGPASSWORD=theirs pg_basebackup -h pgsqlMaster -U theirs -S their_slot -R \\
                -D /var/lib/postgresql/15/main
            systemctl start postgresql@15-main
            """;

    @RegisterExtension
    static final RealHosts HOSTS = RealHosts.of(MASTER + "=bookworm", SLAVE + "=bookworm:ru");

    @TempDir
    Path directory;

    private RunProgram program;
    private String lab;
    private String secrets;

    @BeforeEach
    void freshHostsAndLab() {
        program = new RunProgram(directory);
        HOSTS.reset(MASTER);
        HOSTS.reset(SLAVE);
        lab = program.file("lab.json", labOf("student"));
        secrets = program.file("secrets.json", """
                { "nodes": { "%s": { "sudo": "student-pw" }, "%s": { "sudo": "student-pw" } },
                  "roles": { "repluser": "given-pass" } }""".formatted(MASTER, SLAVE));
    }

    @Test
    void clone_freshHostsWithSudoByPassword_thenAgain_streamsChangesNothingAndIsWatched() {
        Gave check = program.run("check", lab, ACCEPT, "--secrets", secrets, "--json");
        assertThat(check.exit()).as(check.all()).isZero();
        assertThat(check.last().path("outcome").asString()).isEqualTo("done");

        assertThat(program.run("plan", lab, "--secrets", secrets, "--format", "json").last().path("steps").size())
                .isGreaterThan(10);

        Gave first = program.run("clone", lab, "--secrets", secrets, "--yes", "--json");
        assertThat(first.exit()).as(first.all()).isZero();
        assertVerified(first);
        assertThat(HOSTS.sql(MASTER, "SELECT active FROM pg_replication_slots WHERE slot_name = 'standby_slot'"))
                .isEqualTo("t");
        assertThat(HOSTS.run(SLAVE, "ls", "/var/lib/postgresql/15").text()).contains("main.before-real.");
        String started = started();

        Gave second = program.run("clone", lab, "--secrets", secrets, "--json");
        assertThat(second.exit()).as(second.all()).isZero();
        assertVerified(second);
        assertThat(started()).isEqualTo(started);

        Gave[] watched = new Gave[1];
        new PsqlAgrees(HOSTS, MASTER, SLAVE).with(() -> {
            watched[0] = program.run("monitor", lab, "--secrets", secrets, "--json", "--for", "10s");
            assertThat(watched[0].exit()).as(watched[0].all()).isZero();
            assertThat(watched[0].events()).hasSizeBetween(9, 12);
            return watched[0].last();
        });
        assertNoSecrets(check, first, second, watched[0]);
    }

    @Test
    void monitor_pairThatSomebodyElseSetUp_saysHowItStandsAndChangesNothing() {
        HOSTS.run(MASTER, "sh", "-ec", THEIR_PRIMARY).text();
        HOSTS.run(SLAVE, "sh", "-ec", THEIR_STANDBY).text();
        String plain = program.file("theirs.json", RunProgram.pair(HOSTS, "vagrant", ""));
        String before = state(MASTER) + state(SLAVE);

        Gave watched = program.run("monitor", plain, ACCEPT, "--json", "--for", "3s");

        assertThat(watched.exit()).as(watched.all()).isZero();
        assertThat(watched.events()).hasSizeGreaterThan(1).allSatisfy(sample -> {
            JsonNode link = sample.path("links").path(0);
            assertThat(link.path("state").asString()).isIn("streaming", "idle");
            assertThat(link.path("slot").asString()).isEqualTo("their_slot");
            assertThat(link.path("replayBytesBehind").asLong(-1)).isBetween(0L, 1L << 20);
            assertThat(sample.path("slots").path(0).path("active").asBoolean()).isTrue();
            assertThat(sample.path("nodes")).allSatisfy(node -> assertThat(node.path("systemIdentifier").asString())
                    .isEqualTo(HOSTS.sql(MASTER, "SELECT system_identifier FROM pg_control_system()")));
        });
        assertThat(state(MASTER) + state(SLAVE)).isEqualTo(before);
    }

    /** Files that a person or this program might write, and what the server holds. */
    private static String state(String host) {
        return HOSTS.run(host, "sh", "-c", "find /etc/postgresql /var/lib/postgresql /home -type f ! -path '*/pg_wal/*'"
                + " ! -path '*/base/*' ! -path '*/global/*' ! -path '*/pg_*/*' -exec md5sum {} + | sort").text()
                + HOSTS.sql(host, "SELECT rolname FROM pg_roles UNION ALL SELECT nspname FROM pg_namespace"
                        + " UNION ALL SELECT slot_name FROM pg_replication_slots ORDER BY 1");
    }

    @Test
    void clone_interruptedWhileItCopies_leavesTheOldStandbyAndNoProcess() {
        HOSTS.slow(SLAVE, "4mbit");
        Process process = program.start("clone", lab, ACCEPT, "--secrets", secrets, "--yes", "--json");
        await().atMost(Duration.ofSeconds(90)).until(() -> program.text("out").contains("\"type\":\"progress\""));

        long began = System.nanoTime();
        process.destroy();
        await().atMost(Duration.ofSeconds(8)).until(() -> !process.isAlive());
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
        HOSTS.slow(SLAVE, "off");

        assertThat(process.exitValue()).as(program.text("err")).isEqualTo(4);
        assertThat(program.text("out").lines().toList().getLast()).contains("\"outcome\":\"cancelled\"");
        assertThat(HOSTS.run(SLAVE, "pgrep", "-x", "pg_basebackup").exit()).isEqualTo(1);
        assertThat(HOSTS.sql(SLAVE, "SELECT pg_is_in_recovery()")).isEqualTo("f");

        Gave cleaned = program.run("clean", lab, "--secrets", secrets, "--yes");
        assertThat(cleaned.exit()).as(cleaned.all()).isZero();
        assertThat(HOSTS.sql(MASTER, "SELECT count(*) FROM pg_replication_slots")).isEqualTo("0");
        assertThat(HOSTS.run(SLAVE, "ls", "/var/lib/postgresql/15").text()).isEqualTo("main");
    }

    private static String labOf(String user) {
        return RunProgram.pair(HOSTS, user, RunProgram.CONFIRMED);
    }

    private static String started() {
        return HOSTS.sql(MASTER, "SELECT pg_postmaster_start_time()")
                + HOSTS.sql(SLAVE, "SELECT pg_postmaster_start_time()");
    }

    private static void assertVerified(Gave clone) {
        JsonNode finished = clone.last();
        assertThat(finished.path("outcome").asString()).isEqualTo("done");
        assertThat(finished.path("verified").path("streaming").asBoolean()).isTrue();
        assertThat(finished.path("verified").path("sameSystem").asBoolean()).isTrue();
        assertThat(finished.path("verified").path("markerSeconds").asDouble()).isPositive();
    }

    /** Passwords of people, given and generated ones, in any output, journal or log. */
    private void assertNoSecrets(Gave... runs) {
        Set<String> passwords = Set.copyOf(HOSTS.run(SLAVE, "cat", "/var/lib/postgresql/.pgpass").text().lines()
                .filter(line -> line.indexOf(':') > 0).map(line -> line.substring(line.lastIndexOf(':') + 1)).toList());
        assertThat(passwords).contains("given-pass").hasSize(2);
        for (Gave run : runs) {
            assertThat(run.all()).doesNotContain("student-pw").doesNotContain(List.copyOf(passwords));
        }
        assertThat(program.written()).isNotEmpty().doesNotContain("student-pw").doesNotContain(List.copyOf(passwords));
    }
}
