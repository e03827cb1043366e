package org.pgtandem.realhosts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.pgtandem.realhosts.RealClone.MASTER;
import static org.pgtandem.realhosts.RealClone.SLAVE;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A clone by barman whose program is killed half way: cleaned up, or simply begun again. */
@Tag(RealHosts.TAG)
class BarmanKilledIT {

    @RegisterExtension
    static final RealHosts HOSTS = RealHosts.of(MASTER + "=bookworm", SLAVE + "=bookworm:ru");

    @TempDir
    Path folder;

    @Test
    void clone_killedWhileBarmanCopies_endsWellTheSecondTime() throws InterruptedException {
        HOSTS.sql(MASTER, "create table filling as select repeat('x', 900) as x from generate_series(1, 200000)");
        HOSTS.slow(SLAVE, "40mbit");
        RunProgram program = new RunProgram(folder);
        String lab = program.file("lab.json", RunProgram.lab(node(MASTER, "primary"), node(SLAVE, "standby"),
                ", \"clone\": { \"method\": \"barman\" }, \"confirm\": { \"replaceDataDirectoryOf\": [\"" + SLAVE
                        + "\"] }"));

        Process killed = program.start("clone", lab, "--yes", "--accept-new-host-keys", "--json");
        await().atMost(Duration.ofSeconds(90)).until(() -> copies() || !killed.isAlive());
        assertThat(killed.isAlive()).as(program.text("out") + program.text("err")).isTrue();
        killed.destroyForcibly().waitFor();
        assertThat(copies()).isTrue();
        HOSTS.slow(SLAVE, "off");

        RunProgram.Gave cleaned = program.run("clean", lab, "--yes");
        assertThat(cleaned.exit()).as(cleaned.all()).isZero();
        assertThat(copies()).isFalse();
        assertThat(HOSTS.sql(MASTER, "select active from pg_replication_slots where slot_name = 'barman'"))
                .isEqualTo("t");
        assertThat(HOSTS.sql(SLAVE, "select pg_is_in_recovery()")).isEqualTo("f");

        RunProgram.Gave second = program.run("clone", lab, "--yes", "--json");

        assertThat(second.exit()).as(second.all()).isZero();
        assertThat(second.last().path("verified").path("streaming").asBoolean()).isTrue();
        assertThat(HOSTS.run(SLAVE, "runuser", "-l", "barman", "-c", "barman list-backup " + MASTER).text().lines())
                .hasSize(1);
        RunProgram.Gave watched = program.run("monitor", lab, "--for", "2s", "--json");
        assertThat(watched.last().path("archivers").toString()).contains("barman_receive_wal");
        assertThat(watched.last().path("links").path(0).path("state").asString()).isIn("streaming", "idle");
        assertThat(second.all()).doesNotContain(password());
    }

    /** The password that the program made for barman's role. */
    private static String password() {
        return HOSTS.run(SLAVE, "sh", "-c", "grep ':barman:' /var/lib/barman/.pgpass | sed 's/.*://'").text();
    }

    private static boolean copies() {
        return HOSTS.run(SLAVE, "pgrep", "-u", "barman", "-f", "barman_streaming_backup").exit() == 0;
    }

    private static String node(String name, String role) {
        return RunProgram.node(HOSTS.host(name), role, "vagrant", HOSTS.keys().plain(), "");
    }
}
