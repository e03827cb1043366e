package org.pgtandem.realhosts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pgtandem.realhosts.RealClone.MASTER;
import static org.pgtandem.realhosts.RealClone.SLAVE;

import java.util.Map;
import java.util.Set;
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

/** Clones by barman 3.4 on Debian 12, on the standby and on a host of its own; the standby's messages are Russian. */
@Tag(RealHosts.TAG)
class BarmanOnRealHostsIT {

    private static final String KEEPER = "keeper";
    private static final Set<String> EVERY_TIME = Set.of("position", "await-streaming", "same-system", "marker",
            "write-marker", "read-marker", "drop-marker", "standby-log", "barman-streams", "barman-check");

    @RegisterExtension
    static final RealHosts HOSTS = RealHosts.of(MASTER + "=bookworm", SLAVE + "=bookworm:ru",
            KEEPER + "=bookworm:nocluster");

    @BeforeEach
    void asNew() {
        HOSTS.reset(MASTER);
        HOSTS.reset(SLAVE);
    }

    @Test
    void clone_barmanOnTheStandby_bothStreamAndTheSecondRunHasNothingToDo() {
        HOSTS.sql(MASTER, "alter system set archive_mode = on");
        HOSTS.sql(MASTER, "alter system set archive_command = 'true'");
        RealClone clone = new RealClone(HOSTS, "vagrant");

        Event.Finished finished = clone.live().clone(clone.lab(CloneMethod.BARMAN, Map.of(), SLAVE));

        assertBothStream(finished);
        assertThat(HOSTS.sql(SLAVE, "show archive_command")).isEqualTo("true");
        assertThat(HOSTS.sql(MASTER, "select rolsuper from pg_roles where rolname = 'barman'")).isEqualTo("f");
        assertThat(HOSTS.run(SLAVE, "ls", "-A", "/var/lib/postgresql/15/main").text())
                .doesNotContain(".origin", "barman", "recovery.signal").contains("standby.signal");
        assertThat(HOSTS.run(SLAVE, "sh", "-c", "ls -A /var/lib/barman | grep -c restored").exit()).isNotZero();

        assertBothStream(clone.live().clone(clone.lab(CloneMethod.BARMAN, Map.of())));
        assertThat(clone.live().outcomes()).allSatisfy((step, outcome) -> assertThat(outcome).as(step)
                .isEqualTo(EVERY_TIME.contains(step) ? StepOutcome.DONE : StepOutcome.ALREADY));
    }

    @Test
    void clone_barmanOnItsOwnHostAndSudoAsks_bothStream() {
        HOSTS.reset(KEEPER);
        RealClone clone = new RealClone(HOSTS, "student");

        assertBothStream(clone.live().clone(clone.withBackupHost(KEEPER, SLAVE)));

        assertThat(asBarman("barman list-backup " + MASTER).lines()).hasSize(1);

        HOSTS.reset(SLAVE);
        asBarman("barman receive-wal --stop " + MASTER);
        HOSTS.sql(MASTER, "select pg_drop_replication_slot(slot_name) from pg_replication_slots where not active");
        HOSTS.sql(MASTER, "create table written as select 1; select pg_switch_wal()");
        HOSTS.sql(MASTER, "checkpoint");

        assertBothStream(clone.live().clone(clone.withBackupHost(KEEPER, SLAVE)));
        assertThat(clone.live().outcomes()).containsEntry("barman-reset", StepOutcome.DONE);
        assertThat(HOSTS.sql(SLAVE, "select count(*) from written")).isEqualTo("1");
    }

    private static String asBarman(String command) {
        return HOSTS.run(KEEPER, "runuser", "-l", "barman", "-c", command).text();
    }

    @Test
    void clone_roleThatSomebodyElseMade_isRefusedBeforeAnythingIsChanged() {
        HOSTS.sql(MASTER, "create role barman login password 'theirs'");
        String before = HOSTS.sql(MASTER, "select rolpassword from pg_authid where rolname = 'barman'");
        RealClone clone = new RealClone(HOSTS, "vagrant");

        Event.Finished finished = clone.live().clone(clone.lab(CloneMethod.BARMAN, Map.of(), SLAVE));

        assertThat(finished.outcome()).isEqualTo(Outcome.BLOCKED);
        assertThat(finished.failure()).extracting(Failure::hint, Failure::untouched)
                .containsExactly(Text.of("run.hint.role-foreign"), Text.of("run.untouched.nothing"));
        assertThat(HOSTS.sql(MASTER, "select rolpassword from pg_authid where rolname = 'barman'")).isEqualTo(before);
        assertThat(HOSTS.sql(MASTER, "select count(*) from pg_roles where rolname = 'repluser'")).isEqualTo("0");
    }

    @Test
    void clone_cancelledWhileBarmanCopies_leavesTheStandbyRunningAndEndsWellTheSecondTime() {
        HOSTS.sql(MASTER, "create table filling as select repeat('x', 900) as x from generate_series(1, 200000)");
        HOSTS.slow(SLAVE, "40mbit");
        RealClone cancelled = new RealClone(HOSTS, "vagrant");
        cancelled.live().onceCopied(5_000_000, () -> cancelled.live().cancellation().cancel());

        assertThat(cancelled.live().clone(cancelled.lab(CloneMethod.BARMAN, Map.of(), SLAVE)).outcome())
                .isEqualTo(Outcome.CANCELLED);

        assertThat(HOSTS.sql(SLAVE, "select pg_is_in_recovery()")).isEqualTo("f");
        assertThat(HOSTS.run(SLAVE, "pgrep", "-f", "pg_basebackup").exit()).isNotZero();
        HOSTS.slow(SLAVE, "off");
        RealClone clone = new RealClone(HOSTS, "vagrant");
        assertBothStream(clone.live().clone(clone.lab(CloneMethod.BARMAN, Map.of(), SLAVE)));
    }

    private static void assertBothStream(Event.Finished finished) {
        assertThat(finished).extracting(Event.Finished::outcome, Event.Finished::failure)
                .containsExactly(Outcome.DONE, null);
        assertThat(HOSTS.sql(MASTER, "select r.usename, r.state, s.slot_name from pg_stat_replication r"
                + " join pg_replication_slots s on s.active_pid = r.pid order by 1"))
                .isEqualTo("repluser|streaming|standby_slot\nstreaming_barman|streaming|barman");
        assertThat(HOSTS.sql(SLAVE, "select pg_is_in_recovery()")).isEqualTo("t");
    }
}
