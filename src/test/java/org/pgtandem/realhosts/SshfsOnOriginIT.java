package org.pgtandem.realhosts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pgtandem.realhosts.RealClone.MASTER;
import static org.pgtandem.realhosts.RealClone.SLAVE;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pgtandem.model.CloneMethod;
import org.pgtandem.run.Event;
import org.pgtandem.run.Event.Outcome;
import org.pgtandem.run.Event.StepOutcome;

/** Cloning by sshfs as the course does it: PostgreSQL 11.5, PGDG's layout, recovery.conf. */
@Tag(RealHosts.TAG)
class SshfsOnOriginIT {

    @RegisterExtension
    static final RealHosts HOSTS = RealHosts.of(MASTER + "=origin", SLAVE + "=origin");

    @Test
    void clone_bySshfs_followsThePrimaryAndNotTheSocketThatItWasCopiedThrough() {
        HOSTS.sql(MASTER, "create table filling as select repeat('x', 900) as x from generate_series(1, 150000)");
        RealClone clone = new RealClone(HOSTS, "vagrant");

        assertStreams(clone.live().clone(clone.lab(CloneMethod.SSHFS, Map.of(), SLAVE)));
        new SshfsLeavesNothing(HOSTS).check();
        assertThat(HOSTS.sql(SLAVE, "select count(*) from filling")).isEqualTo("150000");
        assertThat(HOSTS.run(SLAVE, "cat", "/var/lib/pgsql/11/data/recovery.conf").text())
                .contains("host=" + HOSTS.host(MASTER).address()).doesNotContain("localhost", "channel_binding");

        assertStreams(clone.live().clone(clone.lab(CloneMethod.SSHFS, Map.of())));
        assertThat(clone.live().outcomes()).containsEntry("node-key", StepOutcome.ALREADY)
                .containsEntry("pg-basebackup-mounted", StepOutcome.ALREADY)
                .containsEntry("move-in", StepOutcome.ALREADY);
        new SshfsLeavesNothing(HOSTS).check();
    }

    private static void assertStreams(Event.Finished finished) {
        assertThat(finished).extracting(Event.Finished::outcome, Event.Finished::failure)
                .containsExactly(Outcome.DONE, null);
        assertThat(HOSTS.sql(MASTER, "select application_name, state from pg_stat_replication where state <> 'backup'"))
                .isEqualTo(SLAVE + "|streaming");
        assertThat(HOSTS.sql(SLAVE, "select slot_name from pg_stat_wal_receiver")).isEqualTo("standby_slot");
    }
}
