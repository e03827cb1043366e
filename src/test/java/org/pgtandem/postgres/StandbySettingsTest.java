package org.pgtandem.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.pgtandem.model.CloneMethod;
import org.pgtandem.model.NodeFacts;
import org.pgtandem.model.NodeFacts.Cluster;
import org.pgtandem.model.NodeFacts.Layout;
import org.pgtandem.model.PgVersion;
import org.pgtandem.plan.Labs;
import org.pgtandem.plan.SomeFacts;

class StandbySettingsTest {

    private static final NodeFacts PRIMARY = SomeFacts.debian("pgsqlMaster", 15).facts();
    private static final Cluster DEBIAN = Objects.requireNonNull(SomeFacts.debian("pgsqlSlave", 15).facts().cluster());

    @Test
    void of_debian_isThePrimarysLimitsWithoutPlaces() {
        assertThat(StandbySettings.of(PRIMARY, List.of(), DEBIAN)).containsEntry("hot_standby", "on")
                .containsEntry("max_connections", "100").containsEntry("max_locks_per_transaction", "64")
                .doesNotContainKeys("port", "unix_socket_directories");
    }

    @Test
    void of_limitThatIsAboutToChange_isTheNewOne() {
        List<SettingChange> pushed = SettingsTable
                .pushed(Labs.course(CloneMethod.COPY, Map.of("max_connections", "20")), PRIMARY);

        assertThat(StandbySettings.of(PRIMARY, pushed, DEBIAN)).containsEntry("max_connections", "20");
    }

    @Test
    void of_configurationInsideTheCopy_keepsItsOwnPortAndSocket() {
        Cluster plain = new Cluster(PgVersion.parse("15.9"), Layout.PLAIN, "data", "/srv/b/data", "/srv/b/data", "/bin",
                5433, "/srv/b", "student", "/srv/b", null, true, false, null);

        assertThat(StandbySettings.of(PRIMARY, List.of(), plain)).containsEntry("port", "5433")
                .containsEntry("unix_socket_directories", "/srv/b");
    }
}
