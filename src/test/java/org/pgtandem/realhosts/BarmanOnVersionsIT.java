package org.pgtandem.realhosts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pgtandem.realhosts.RealClone.MASTER;
import static org.pgtandem.realhosts.RealClone.SLAVE;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pgtandem.model.CloneMethod;
import org.pgtandem.run.Event;
import org.pgtandem.run.Event.Outcome;

/** Clones by barman with the barman and the PostgreSQL that each family of hosts has, the course's own among them. */
@Tag(RealHosts.TAG)
@EnabledIf("org.pgtandem.realhosts.HostsScript#works")
class BarmanOnVersionsIT {

    @ParameterizedTest
    @ValueSource(strings = {"origin", "bullseye", "trixie", "forky"})
    void clone_barmanOnTheStandby_bothStream(String suite) {
        try (RealHosts hosts = RealHosts.of(MASTER + "=" + suite, SLAVE + "=" + suite).up()) {
            RealClone clone = new RealClone(hosts, "vagrant");

            Event.Finished finished = clone.live().clone(clone.lab(CloneMethod.BARMAN, Map.of(), SLAVE));

            assertThat(finished).extracting(Event.Finished::outcome, Event.Finished::failure)
                    .containsExactly(Outcome.DONE, null);
            assertThat(hosts.sql(MASTER, "select usename, state from pg_stat_replication order by 1"))
                    .isEqualTo("repluser|streaming\nstreaming_barman|streaming");
        }
    }
}
