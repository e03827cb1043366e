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
import org.pgtandem.run.Event;
import org.pgtandem.run.Event.Outcome;
import org.pgtandem.run.Event.StepOutcome;

/** The job itself on two Debian hosts with PostgreSQL 15, the standby's messages in Russian. */
@Tag(RealHosts.TAG)
class CloneOnRealHostsIT {

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

        Event.Finished finished = clone.clone(clone.lab(CloneMethod.PG_BASEBACKUP, Map.of("work_mem", "8MB"), SLAVE));

        assertStreams(finished);
        assertThat(HOSTS.sql(MASTER, "show work_mem")).isEqualTo("8MB");

        Event.Finished again = clone.clone(clone.lab(CloneMethod.PG_BASEBACKUP, Map.of("work_mem", "8MB")));

        assertStreams(again);
        assertThat(clone.outcomes()).allSatisfy((step, outcome) -> assertThat(outcome).as(step)
                .isIn(Set.of("position", "await-streaming", "same-system", "marker", "write-marker", "read-marker",
                        "drop-marker", "standby-log").contains(step) ? StepOutcome.DONE : StepOutcome.ALREADY));
    }

    @Test
    void clone_copyThroughThisComputerWithSudoPassword_streams() {
        RealClone clone = new RealClone(HOSTS, "student");

        assertStreams(clone.clone(clone.lab(CloneMethod.COPY, Map.of(), SLAVE)));
    }

    @Test
    void clone_notConfirmed_changesNothing() {
        RealClone clone = new RealClone(HOSTS, "root");

        Event.Finished finished = clone.clone(clone.lab(CloneMethod.PG_BASEBACKUP, Map.of()));

        assertThat(finished.outcome()).isEqualTo(Outcome.BLOCKED);
        assertThat(HOSTS.sql(MASTER, "select count(*) from pg_roles where rolname = 'repluser'")).isEqualTo("0");
        assertThat(HOSTS.sql(SLAVE, "select pg_is_in_recovery()")).isEqualTo("f");
    }

    private static void assertStreams(Event.Finished finished) {
        assertThat(finished).extracting(Event.Finished::outcome, Event.Finished::failure)
                .containsExactly(Outcome.DONE, null);
        assertThat(finished.verified()).satisfies(verified -> {
            assertThat(verified.streaming()).isTrue();
            assertThat(verified.sameSystem()).isTrue();
            assertThat(verified.markerSeconds()).isNotNull();
        });
        assertThat(HOSTS.sql(MASTER, "select application_name, state from pg_stat_replication"))
                .isEqualTo(SLAVE + "|streaming");
        assertThat(HOSTS.sql(SLAVE, "select slot_name from pg_stat_wal_receiver")).isEqualTo("standby_slot");
        assertThat(HOSTS.run(SLAVE, "systemctl", "is-active", HOSTS.host(SLAVE).service()).text())
                .isEqualTo("active");
    }
}
