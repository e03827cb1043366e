package org.pgtandem.realhosts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pgtandem.realhosts.RealClone.MASTER;
import static org.pgtandem.realhosts.RealClone.SLAVE;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pgtandem.model.Transport;
import org.pgtandem.run.Event;
import org.pgtandem.run.Event.Outcome;
import org.pgtandem.run.Event.StepOutcome;

/** The copy by hand as the course's own hosts have it: PostgreSQL 11.5 in PGDG's layout, recovery.conf. */
@Tag(RealHosts.TAG)
class CopyOnOriginIT {

    @RegisterExtension
    static final RealHosts HOSTS = RealHosts.of(MASTER + "=origin", SLAVE + "=origin");

    @BeforeEach
    void asNew() {
        HOSTS.reset(MASTER);
        HOSTS.reset(SLAVE);
        HOSTS.sql(MASTER, "create table filling as select md5(x::text) as x from generate_series(1, 100000) x");
    }

    @ParameterizedTest
    @EnumSource(names = {"AUTO", "COMPUTER"})
    void clone_byCopy_streams(Transport transport) {
        RealClone clone = new RealClone(HOSTS, "vagrant");

        Event.Finished finished = clone.live().clone(clone.copying(transport));

        assertThat(finished).extracting(Event.Finished::outcome, Event.Finished::failure)
                .containsExactly(Outcome.DONE, null);
        assertThat(clone.live().outcomes()).containsEntry(transport == Transport.AUTO ? "wal-files" : "copy-files",
                StepOutcome.DONE);
        assertThat(HOSTS.sql(MASTER, "select application_name, state from pg_stat_replication"))
                .isEqualTo(SLAVE + "|streaming");
        assertThat(HOSTS.sql(SLAVE, "select count(*) from filling")).isEqualTo("100000");
    }
}
