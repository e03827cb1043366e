package org.pgtandem.realhosts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pgtandem.realhosts.RealClone.MASTER;
import static org.pgtandem.realhosts.RealClone.SLAVE;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pgtandem.model.CloneMethod;
import org.pgtandem.model.Text;
import org.pgtandem.run.Event;
import org.pgtandem.run.Event.Outcome;
import org.pgtandem.run.Event.StepOutcome;

/** Cloning by sshfs that does not come to its end, on two Debian hosts with PostgreSQL 15, whose messages are Russian. */
@Tag(RealHosts.TAG)
class SshfsOnRealHostsIT {

    @RegisterExtension
    static final RealHosts HOSTS = RealHosts.of(MASTER + "=bookworm:ru", SLAVE + "=bookworm:ru");

    private final NothingLeft left = new NothingLeft(HOSTS);

    @BeforeEach
    void asNewWithALargerDatabase() {
        HOSTS.reset(MASTER);
        HOSTS.reset(SLAVE);
        HOSTS.sql(MASTER, "create table filling as select repeat('x', 900) as x from generate_series(1, 150000)");
    }

    @Test
    void clone_cancelledWhileCopying_unmountsAndLeavesTheStandbyRunning() {
        HOSTS.slow(SLAVE, "40mbit");
        RealClone clone = new RealClone(HOSTS, "vagrant");
        clone.live().onceCopied(10_000_000, () -> clone.live().cancellation().cancel());

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
        clone.live().onceCopied(10_000_000, () -> HOSTS.cut(SLAVE, MASTER));

        Event.Finished finished = clone.live().clone(clone.lab(CloneMethod.SSHFS, Map.of(), SLAVE));
        HOSTS.heal(SLAVE);

        assertThat(finished.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(clone.live().outcomes()).containsEntry("pg-basebackup-mounted", StepOutcome.FAILED)
                .containsEntry("unmount", StepOutcome.DONE).containsEntry("stop-standby", StepOutcome.SKIPPED);
        left.check();
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
}
