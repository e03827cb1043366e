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

/** PostgreSQL 17, logged in as the clusters' owner, who may do one thing through sudo: serve that cluster. */
@Tag(RealHosts.TAG)
class CloneOnTrixieIT {

    @RegisterExtension
    static final RealHosts HOSTS = RealHosts.of(MASTER + "=trixie:ownerstart", SLAVE + "=trixie:ownerstart");

    @Test
    void clone_asTheOwner_streamsByEitherMethod() {
        RealClone clone = new RealClone(HOSTS, "postgres");

        assertStreams(clone.live().clone(clone.lab(CloneMethod.PG_BASEBACKUP, Map.of(), SLAVE)));

        HOSTS.reset(SLAVE);
        assertStreams(clone.live().clone(clone.lab(CloneMethod.COPY, Map.of(), SLAVE)));
    }

    private static void assertStreams(Event.Finished finished) {
        assertThat(finished).extracting(Event.Finished::outcome, Event.Finished::failure)
                .containsExactly(Outcome.DONE, null);
        assertThat(HOSTS.sql(MASTER, "select application_name, state from pg_stat_replication where state <> 'backup'"))
                .isEqualTo(SLAVE + "|streaming");
        assertThat(HOSTS.run(SLAVE, "systemctl", "is-active", HOSTS.host(SLAVE).service()).text())
                .isEqualTo("active");
    }
}
