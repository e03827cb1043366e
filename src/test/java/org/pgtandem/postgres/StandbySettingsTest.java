package org.pgtandem.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.pgtandem.model.CloneMethod;
import org.pgtandem.model.NodeFacts;
import org.pgtandem.model.NodeFacts.Cluster;
import org.pgtandem.model.NodeFacts.Layout;
import org.pgtandem.model.PgVersion;
import org.pgtandem.model.ServerFacts;
import org.pgtandem.model.ServerFacts.Setting;
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
    void tooLow_fixedOnTheCommandLine_isNamed() {
        ServerFacts standby = RecordedServers.read("primary-15");
        Map<String, Setting> settings = new LinkedHashMap<>(standby.settings());
        Setting found = Objects.requireNonNull(settings.get("max_connections"));
        settings.put("max_connections", new Setting(found.name(), "20", found.context(), "command line", null, false,
                found.domain()));
        ServerFacts low = new ServerFacts(standby.version(), standby.inRecovery(), standby.systemIdentifier(), 1,
                settings, List.of(), List.of(), standby.hba(), 0, Map.of(), List.of(), List.of(),
                null, null, true);

        assertThat(StandbySettings.tooLow(PRIMARY, List.of(), low)).containsExactly("max_connections");
        assertThat(StandbySettings.tooLow(PRIMARY, List.of(), standby)).isEmpty();
    }

    @Test
    void of_configurationInsideTheCopy_keepsItsOwnPortAndSocket() {
        Cluster plain = new Cluster(PgVersion.parse("15.9"), Layout.PLAIN, "data", "/srv/b/data", "/srv/b/data", "/bin",
                5433, "/srv/b", "student", "/srv/b", null, true, false, null);

        assertThat(StandbySettings.of(PRIMARY, List.of(), plain)).containsEntry("port", "5433")
                .containsEntry("unix_socket_directories", "/srv/b");
    }
}
