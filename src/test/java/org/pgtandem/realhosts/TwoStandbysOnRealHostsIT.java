package org.pgtandem.realhosts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pgtandem.realhosts.RealClone.MASTER;
import static org.pgtandem.realhosts.RealClone.SLAVE;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pgtandem.model.CloneMethod;
import org.pgtandem.run.Event;
import org.pgtandem.run.Event.Outcome;
import org.pgtandem.run.Event.StepOutcome;

/** One primary, two standbys with slots of their own, and commits that wait for one of them. */
@Tag(RealHosts.TAG)
class TwoStandbysOnRealHostsIT {

    private static final String OTHER = "pgsqlOther";

    @RegisterExtension
    static final RealHosts HOSTS = RealHosts.of(MASTER + "=bookworm", SLAVE + "=bookworm", OTHER + "=bookworm");

    @Test
    void clone_bothByPgBasebackupThenBothAnewByCopy_stream() {
        RealClone clone = new RealClone(HOSTS, "vagrant");

        assertStream(clone.live().clone(clone.withTwoStandbys(OTHER, CloneMethod.PG_BASEBACKUP)));

        HOSTS.reset(SLAVE);
        HOSTS.reset(OTHER);
        // Commits wait from now on, and nobody is there to confirm the password that is put right.
        HOSTS.sql(MASTER, "set synchronous_commit = local; alter role repluser password 'forgotten'");
        assertStream(clone.live().clone(clone.withTwoStandbys(OTHER, CloneMethod.COPY)));
        assertThat(clone.live().outcomes()).containsEntry("wal-files-" + SLAVE, StepOutcome.DONE)
                .containsEntry("wal-files-" + OTHER, StepOutcome.DONE);

        HOSTS.reset(OTHER);
        assertStream(clone.live().clone(clone.withTwoStandbys(OTHER, CloneMethod.COPY)));
        assertThat(clone.live().outcomes()).containsEntry("move-in-" + SLAVE, StepOutcome.ALREADY)
                .containsEntry("move-in-" + OTHER, StepOutcome.DONE);
    }

    private static void assertStream(Event.Finished finished) {
        assertThat(finished).extracting(Event.Finished::outcome, Event.Finished::failure)
                .containsExactly(Outcome.DONE, null);
        assertThat(HOSTS.sql(MASTER, "select slot_name, application_name, state, sync_state from pg_stat_replication"
                + " join pg_replication_slots on active_pid = pid order by 1").lines())
                .containsExactly("first_slot|" + SLAVE + "|streaming|quorum",
                        "second_slot|" + OTHER + "|streaming|quorum");
        HOSTS.sql(MASTER, "create table waited (); drop table waited");
    }
}
