package org.pgtandem.realhosts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.pgtandem.realhosts.RealClone.MASTER;
import static org.pgtandem.realhosts.RealClone.SLAVE;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.pgtandem.model.CloneMethod;
import org.pgtandem.model.Text;
import org.pgtandem.realhosts.RunProgram.Gave;
import org.pgtandem.run.Event;
import org.pgtandem.run.Event.Outcome;
import org.pgtandem.run.Event.StepOutcome;

/** Cloning by sshfs on two Debian hosts with PostgreSQL 15, whose messages are Russian. */
@Tag(RealHosts.TAG)
class SshfsOnRealHostsIT {

    @RegisterExtension
    static final RealHosts HOSTS = RealHosts.of(MASTER + "=bookworm:ru", SLAVE + "=bookworm:ru");

    private final SshfsLeavesNothing left = new SshfsLeavesNothing(HOSTS);

    @TempDir
    Path directory;

    @BeforeEach
    void asNewWithALargerDatabase() {
        HOSTS.reset(MASTER);
        HOSTS.reset(SLAVE);
        HOSTS.sql(MASTER, "create table filling as select repeat('x', 900) as x from generate_series(1, 150000)");
    }

    @Test
    void clone_bySshfs_streamsAndIsDoneTheSecondTime() {
        RealClone clone = new RealClone(HOSTS, "vagrant");

        assertStreams(clone.live().clone(clone.lab(CloneMethod.SSHFS, Map.of(), SLAVE)));
        left.check();
        assertThat(HOSTS.sql(SLAVE, "select count(*) from filling")).isEqualTo("150000");

        assertStreams(clone.live().clone(clone.lab(CloneMethod.SSHFS, Map.of())));
        assertThat(clone.live().outcomes()).allSatisfy((step, outcome) -> assertThat(outcome).as(step)
                .isIn(Set.of("position", "await-streaming", "same-system", "marker", "write-marker", "read-marker",
                        "drop-marker", "standby-log").contains(step) ? StepOutcome.DONE : StepOutcome.ALREADY));
        left.check();
    }

    @Test
    void clone_cancelledWhileCopying_unmountsAndLeavesTheStandbyRunning() {
        HOSTS.slow(SLAVE, "40mbit");
        RealClone clone = new RealClone(HOSTS, "vagrant");
        clone.live().onEvent(event -> {
            if (event instanceof Event.Progress progress && progress.done() > 10_000_000) {
                clone.live().cancellation().cancel();
            }
        });

        Event.Finished finished = clone.live().clone(clone.lab(CloneMethod.SSHFS, Map.of(), SLAVE));

        assertThat(finished.outcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(clone.live().outcomes()).containsEntry("pg-basebackup-mounted", StepOutcome.CANCELLED)
                .containsEntry("unmount", StepOutcome.DONE).containsEntry("unauthorize", StepOutcome.DONE)
                .containsEntry("remove-node-key", StepOutcome.DONE);
        left.check();
        assertThat(HOSTS.sql(SLAVE, "select pg_is_in_recovery()")).isEqualTo("f");
        assertThat(HOSTS.sql(MASTER, "select active from pg_replication_slots")).isEqualTo("f");
    }

    @Test
    void clone_linkCutWhileCopying_failsUnmountedWithTheOldStandbyRunning() {
        HOSTS.slow(SLAVE, "40mbit");
        RealClone clone = new RealClone(HOSTS, "vagrant");
        AtomicBoolean cut = new AtomicBoolean();
        clone.live().onEvent(event -> {
            if (event instanceof Event.Progress progress && progress.done() > 10_000_000 && !cut.getAndSet(true)) {
                HOSTS.cut(SLAVE, MASTER);
            }
        });

        Event.Finished finished = clone.live().clone(clone.lab(CloneMethod.SSHFS, Map.of(), SLAVE));
        HOSTS.heal(SLAVE);

        assertThat(finished.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(clone.live().outcomes()).containsEntry("pg-basebackup-mounted", StepOutcome.FAILED)
                .containsEntry("unmount", StepOutcome.DONE).containsEntry("stop-standby", StepOutcome.SKIPPED);
        left.check();
        assertThat(HOSTS.sql(SLAVE, "select pg_is_in_recovery()")).isEqualTo("f");
    }

    @Test
    void clone_afterAKilledRun_unmountsWhatItLeftAndEndsWell() {
        RunProgram program = killedWhileCopying();

        Gave again = program.run("clone", lab(program), "--yes", "--json");

        assertThat(again.exit()).as(again.all()).isZero();
        assertThat(again.last().path("verified").path("streaming").asBoolean()).isTrue();
        left.check();
    }

    @Test
    void clean_afterAKilledRun_takesAwayMountKeyAndCopy() {
        RunProgram program = killedWhileCopying();

        Gave cleaned = program.run("clean", lab(program), "--yes");

        assertThat(cleaned.exit()).as(cleaned.all()).isZero();
        assertThat(cleaned.all()).contains("took away the mount", "removed the key pair",
                "took the primary's key out of", "removed the unfinished copy");
        left.check();
        assertThat(HOSTS.run(SLAVE, "ls", "/var/lib/postgresql/15").text()).isEqualTo("main");
        assertThat(HOSTS.sql(SLAVE, "select pg_is_in_recovery()")).isEqualTo("f");
    }

    @Test
    void clone_ownerWithoutAShellOnTheStandby_saysSoBeforeCopying() {
        HOSTS.run(SLAVE, "usermod", "-s", "/usr/sbin/nologin", "postgres").text();
        RealClone clone = new RealClone(HOSTS, "vagrant");

        Event.Finished finished = clone.live().clone(clone.lab(CloneMethod.SSHFS, Map.of(), SLAVE));

        assertThat(finished.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(clone.live().outcomes()).containsEntry("try-ssh", StepOutcome.FAILED)
                .containsEntry("pg-basebackup-mounted", StepOutcome.SKIPPED);
        assertThat(finished.failure()).isNotNull()
                .satisfies(failure -> assertThat(failure.hint()).isEqualTo(Text.of("run.hint.ssh-shell")));
        left.check();
    }

    private RunProgram killedWhileCopying() {
        RunProgram program = new RunProgram(directory);
        HOSTS.slow(SLAVE, "40mbit");
        Process process = program.start("clone", lab(program), "--accept-new-host-keys", "--yes", "--json");
        await().atMost(Duration.ofMinutes(2)).until(() -> program.text("out").lines()
                .anyMatch(line -> line.contains("\"progress\"") && line.contains("pg-basebackup-mounted")));
        process.destroyForcibly();
        await().atMost(Duration.ofSeconds(10)).until(() -> !process.isAlive());
        HOSTS.slow(SLAVE, "off");
        assertThat(left.mounts()).isNotEmpty();
        assertThat(left.keyLines()).isPositive();
        return program;
    }

    private static String lab(RunProgram program) {
        return program.file("lab.json", RunProgram.lab(
                RunProgram.node(HOSTS.host(MASTER), "primary", "vagrant", HOSTS.keys().plain(), ""),
                RunProgram.node(HOSTS.host(SLAVE), "standby", "vagrant", HOSTS.keys().plain(), ""),
                ", \"clone\": { \"method\": \"sshfs\" }, \"confirm\": { \"replaceDataDirectoryOf\": [\"" + SLAVE
                        + "\"] }"));
    }

    private static void assertStreams(Event.Finished finished) {
        assertThat(finished).extracting(Event.Finished::outcome, Event.Finished::failure)
                .containsExactly(Outcome.DONE, null);
        assertThat(HOSTS.sql(MASTER, "select application_name, state from pg_stat_replication where state <> 'backup'"))
                .isEqualTo(SLAVE + "|streaming");
        assertThat(HOSTS.sql(SLAVE, "select slot_name from pg_stat_wal_receiver")).isEqualTo("standby_slot");
    }
}
