package org.pgtandem.realhosts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.pgtandem.realhosts.RealClone.MASTER;
import static org.pgtandem.realhosts.RealClone.SLAVE;

import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pgtandem.model.CloneMethod;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Text;
import org.pgtandem.run.Event;
import org.pgtandem.run.Event.Outcome;
import org.pgtandem.run.Event.StepOutcome;
import org.pgtandem.run.Event.Verified;

/** The job itself on two Debian hosts with PostgreSQL 15, the standby's messages in Russian. */
@Tag(RealHosts.TAG)
class CloneOnRealHostsIT {

    private static final String LOCK = "/var/lib/postgresql/.pgtandem/lock";

    @RegisterExtension
    static final RealHosts HOSTS = RealHosts.of(MASTER + "=bookworm", SLAVE + "=bookworm:ru");

    @BeforeEach
    void asNew() {
        HOSTS.reset(MASTER);
        HOSTS.reset(SLAVE);
    }

    @Test
    void clone_withPgBasebackup_streamsOnTheSlotAndIsDoneTheSecondTime() {
        RealClone clone = new RealClone(HOSTS, "vagrant");

        Event.Finished finished = clone.live()
                .clone(clone.lab(CloneMethod.PG_BASEBACKUP, Map.of("work_mem", "8MB"), SLAVE));

        assertStreams(finished);
        assertThat(HOSTS.sql(MASTER, "show work_mem")).isEqualTo("8MB");

        Event.Finished again = clone.live().clone(clone.lab(CloneMethod.PG_BASEBACKUP, Map.of("work_mem", "8MB")));

        assertStreams(again);
        assertThat(again.already()).isTrue();
        assertThat(clone.live().outcomes()).allSatisfy((step, outcome) -> assertThat(outcome).as(step)
                .isIn(Set.of("position", "await-streaming", "same-system", "marker", "write-marker", "read-marker",
                        "drop-marker", "standby-log").contains(step) ? StepOutcome.DONE : StepOutcome.ALREADY));
    }

    @Test
    void clone_standbyOfOursThatIsStopped_isOnlyStarted() {
        RealClone clone = new RealClone(HOSTS, "vagrant");
        assertStreams(clone.live().clone(clone.lab(CloneMethod.PG_BASEBACKUP, Map.of(), SLAVE)));
        HOSTS.run(SLAVE, "systemctl", "stop", HOSTS.host(SLAVE).service()).text();
        await().atMost(Duration.ofSeconds(30)).until(
                () -> HOSTS.sql(MASTER, "select active from pg_replication_slots").equals("f"));

        assertStreams(clone.live().clone(clone.lab(CloneMethod.PG_BASEBACKUP, Map.of("max_connections", "120"))));

        assertThat(clone.live().outcomes()).containsEntry("start-standby", StepOutcome.DONE)
                .doesNotContainKeys("pg-basebackup", "move-aside");
        assertThat(HOSTS.sql(SLAVE, "show max_connections")).isEqualTo("120");
    }

    @Test
    void clone_cancelledWhileCopying_leavesTheStandbyRunningAndNothingBehind() {
        HOSTS.sql(MASTER, "create table filling as select repeat('x', 900) as x from generate_series(1, 200000)");
        HOSTS.slow(SLAVE, "20mbit");
        RealClone clone = new RealClone(HOSTS, "vagrant");
        AtomicLong cancelledAt = new AtomicLong();
        clone.live().onceCopied(10_000_000, () -> {
            cancelledAt.set(System.nanoTime());
            clone.live().cancellation().cancel();
        });

        Event.Finished finished = clone.live().clone(clone.lab(CloneMethod.PG_BASEBACKUP, Map.of(), SLAVE));

        assertThat(Duration.ofNanos(System.nanoTime() - cancelledAt.get())).isLessThan(Duration.ofSeconds(5));
        assertThat(finished.outcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(HOSTS.sql(SLAVE, "select pg_is_in_recovery()")).isEqualTo("f");
        assertThat(HOSTS.run(SLAVE, "pgrep", "-f", "pg_basebackup").exit()).isNotZero();
        assertThat(HOSTS.sql(MASTER, "select active from pg_replication_slots")).isEqualTo("f");
    }

    @Test
    void clone_linkCutWhileCopying_failsWithTheOldStandbyRunningAndFinishesTheSecondTime() {
        HOSTS.sql(MASTER, "create table filling as select repeat('x', 900) as x from generate_series(1, 200000)");
        HOSTS.slow(SLAVE, "20mbit");
        RealClone clone = new RealClone(HOSTS, "vagrant");
        clone.live().onceCopied(5_000_000, () -> HOSTS.cut(SLAVE, MASTER));

        Event.Finished finished = clone.live().clone(clone.lab(CloneMethod.PG_BASEBACKUP, Map.of(), SLAVE));

        assertThat(finished.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(clone.live().outcomes()).containsEntry("pg-basebackup", StepOutcome.FAILED)
                .containsEntry("stop-standby", StepOutcome.SKIPPED);
        assertThat(finished.failure()).extracting(Failure::untouched)
                .isEqualTo(Text.of("run.untouched.clone", SLAVE));
        assertThat(HOSTS.sql(SLAVE, "select pg_is_in_recovery()")).isEqualTo("f");

        HOSTS.heal(SLAVE);
        HOSTS.slow(SLAVE, "off");
        await().atMost(Duration.ofSeconds(90)).until(
                () -> HOSTS.sql(MASTER, "select active from pg_replication_slots").equals("f"));
        assertStreams(clone.live().clone(clone.lab(CloneMethod.PG_BASEBACKUP, Map.of(), SLAVE)));
    }

    @Test
    void clone_lockOfADeadRunHere_isBroken_ofAnotherComputer_isRespected() {
        RealClone clone = new RealClone(HOSTS, "vagrant");
        lock("host=elsewhere pid=1 started=x run=r");

        assertThat(clone.live().clone(clone.lab(CloneMethod.PG_BASEBACKUP, Map.of(), SLAVE)).outcome())
                .isEqualTo(Outcome.BLOCKED);

        lock("host=" + hostName() + " pid=999999999 started=x run=r");
        assertStreams(clone.live().clone(clone.lab(CloneMethod.PG_BASEBACKUP, Map.of(), SLAVE)));
        assertThat(HOSTS.run(MASTER, "test", "-e", LOCK).exit()).isNotZero();
    }

    private static void lock(String holder) {
        HOSTS.run(MASTER, "runuser", "-u", "postgres", "--", "sh", "-c",
                "umask 077; mkdir -p \"${1%/*}\"; echo \"$2\" > \"$1\"", "sh", LOCK, holder).text();
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void clone_standbyCannotReachThePrimary_saysSoBeforeCopying() {
        HOSTS.cut(SLAVE, MASTER);
        RealClone clone = new RealClone(HOSTS, "vagrant");

        Event.Finished finished = clone.live().clone(clone.lab(CloneMethod.PG_BASEBACKUP, Map.of(), SLAVE));
        HOSTS.heal(SLAVE);

        assertThat(finished.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(clone.live().outcomes()).containsEntry("try-replication", StepOutcome.FAILED)
                .containsEntry("pg-basebackup", StepOutcome.SKIPPED);
        assertThat(finished.failure()).extracting(Failure::hint).isEqualTo(Text.of("run.hint.no-route"));
    }

    @Test
    void clone_notConfirmed_changesNothing() {
        RealClone clone = new RealClone(HOSTS, "root");

        Event.Finished finished = clone.live().clone(clone.lab(CloneMethod.PG_BASEBACKUP, Map.of()));

        assertThat(finished.outcome()).isEqualTo(Outcome.BLOCKED);
        assertThat(HOSTS.sql(MASTER, "select count(*) from pg_roles where rolname = 'repluser'")).isEqualTo("0");
        assertThat(HOSTS.sql(SLAVE, "select pg_is_in_recovery()")).isEqualTo("f");
    }

    private static void assertStreams(Event.Finished finished) {
        assertThat(finished).extracting(Event.Finished::outcome, Event.Finished::failure)
                .containsExactly(Outcome.DONE, null);
        assertThat(finished.verified()).extracting(Verified::streaming, Verified::sameSystem)
                .containsExactly(true, true);
        assertThat(finished.verified()).extracting(Verified::markerSeconds).isNotNull();
        assertThat(HOSTS.sql(MASTER, "select application_name, state from pg_stat_replication where state <> 'backup'"))
                .isEqualTo(SLAVE + "|streaming");
        assertThat(HOSTS.sql(SLAVE, "select slot_name from pg_stat_wal_receiver")).isEqualTo("standby_slot");
        assertThat(HOSTS.run(SLAVE, "systemctl", "is-active", HOSTS.host(SLAVE).service()).text())
                .isEqualTo("active");
    }
}
