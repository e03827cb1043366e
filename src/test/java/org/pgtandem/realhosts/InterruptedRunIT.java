package org.pgtandem.realhosts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.pgtandem.realhosts.RealClone.MASTER;
import static org.pgtandem.realhosts.RealClone.SLAVE;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pgtandem.realhosts.Cell.Way;
import org.pgtandem.realhosts.RunProgram.Gave;
import tools.jackson.databind.json.JsonMapper;

/** The program is killed while it copies, so that it cannot tidy up; then it is started again. */
@Tag(RealHosts.TAG)
class InterruptedRunIT {

    private static final String DATA = "/var/lib/postgresql/15";

    @RegisterExtension
    static final RealHosts HOSTS = RealHosts.of(MASTER + "=bookworm", SLAVE + "=bookworm:ru");

    @TempDir
    Path directory;

    private RunProgram program;

    @BeforeEach
    void withSomethingToCopy() {
        HOSTS.reset(MASTER);
        HOSTS.reset(SLAVE);
        HOSTS.sql(MASTER, "create table filling as select md5(x::text) as x from generate_series(1, 600000) x");
        HOSTS.sql(SLAVE, "create table old_data ()");
        program = new RunProgram(directory);
    }

    @ParameterizedTest
    @EnumSource
    void clone_killedWhileCopying_leavesTheOldStandbyAndEndsWellTheSecondTime(Way way) throws InterruptedException {
        String lab = killedWhileCopying(way);
        assertOldStandbyRuns();

        Gave second = program.run("clone", lab, "--yes", "--json");

        assertThat(second.exit()).as(second.all()).isZero();
        assertThat(second.last().path("verified").path("streaming").asBoolean()).isTrue();
        assertThat(HOSTS.sql(SLAVE, "select count(*) from filling")).isEqualTo("600000");
        assertThat(HOSTS.run(SLAVE, "ls", DATA).text().lines()).hasSize(2).contains("main")
                .anySatisfy(name -> assertThat(name).startsWith("main.before-"));
        new NothingLeft(HOSTS).check();
        if (way == Way.BARMAN) {
            assertThat(HOSTS.run(SLAVE, "runuser", "-l", "barman", "-c", "barman list-backup " + MASTER).text().lines())
                    .hasSize(1);
            assertThat(second.all()).doesNotContain(barmansPassword());
        }
    }

    /** What these two leave beside the copy is theirs alone: a mount and a key, and a receiver that goes on. */
    @ParameterizedTest
    @EnumSource(names = {"SSHFS", "BARMAN"})
    void clean_afterAKilledRun_takesAwayWhatItLeft(Way way) throws InterruptedException {
        String lab = killedWhileCopying(way);
        boolean mounted = !new NothingLeft(HOSTS).mounts().isEmpty();
        assertThat(mounted).isEqualTo(way == Way.SSHFS);

        Gave cleaned = program.run("clean", lab, "--yes");

        assertThat(cleaned.exit()).as(cleaned.all()).isZero();
        if (mounted) {
            assertThat(cleaned.all()).contains("took away the mount", "removed the key pair",
                    "took the primary's key out of", "removed the unfinished copy");
        }
        assertThat(HOSTS.run(SLAVE, "ls", DATA).text()).isEqualTo("main");
        new NothingLeft(HOSTS).check();
        assertThat(HOSTS.sql(MASTER, "select active from pg_replication_slots where slot_name = 'barman'"))
                .isEqualTo(mounted ? "" : "t");
        assertOldStandbyRuns();
    }

    /** The lab's file. */
    private String killedWhileCopying(Way way) throws InterruptedException {
        String lab = program.file("lab.json", lab(way));
        HOSTS.slow(SLAVE, "20mbit");
        Process killed = program.start("clone", lab, "--yes", "--json", "--accept-new-host-keys");
        await().atMost(Duration.ofSeconds(150)).until(() -> !killed.isAlive() || bytesCopied() > 2_000_000);
        assertThat(killed.isAlive()).as(program.text("out") + program.text("err")).isTrue();
        killed.destroyForcibly().waitFor();
        HOSTS.slow(SLAVE, "off");
        return lab;
    }

    private static void assertOldStandbyRuns() {
        assertThat(HOSTS.sql(SLAVE, "select count(*) from pg_class where relname = 'old_data'")).isEqualTo("1");
    }

    /** What the program made up for barman's role. */
    private static String barmansPassword() {
        return HOSTS.run(SLAVE, "sh", "-c", "grep ':barman:' /var/lib/barman/.pgpass | sed 's/.*://'").text();
    }

    private long bytesCopied() {
        return program.text("out").lines().filter(line -> line.contains("\"progress\"") && line.endsWith("}"))
                .mapToLong(line -> JsonMapper.shared().readTree(line).path("done").asLong()).max().orElse(0);
    }

    private static String lab(Way way) {
        return RunProgram.pair(HOSTS, "vagrant", """
                        , "clone": { "method": "%s", "transport": "%s" }"""
                .formatted(way.method.id(), way.transport.name().toLowerCase(Locale.ROOT)) + RunProgram.CONFIRMED);
    }
}
