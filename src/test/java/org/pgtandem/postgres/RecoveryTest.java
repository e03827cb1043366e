package org.pgtandem.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pgtandem.model.PgVersion;

class RecoveryTest {

    private static final Upstream UPSTREAM = new Upstream("192.168.11.150", 5432, "repluser",
            "/var/lib/postgresql/.pgpass", "standby_slot", "pgsql Slave");
    private static final String CONNINFO = "primary_conninfo = 'host=192.168.11.150 port=5432 user=repluser"
            + " passfile=/var/lib/postgresql/.pgpass application_name=''pgsql Slave'''\n";

    @Test
    void files_from12_areASignalAndSettingsAtTheEnd() {
        assertThat(Recovery.files(PgVersion.parse("15.14"), UPSTREAM, Map.of("hot_standby", "on"))).containsExactly(
                new RecoveryFile("standby.signal", "", true),
                new RecoveryFile("postgresql.auto.conf", "hot_standby = 'on'\n" + CONNINFO
                        + "primary_slot_name = 'standby_slot'\nrecovery_target_timeline = 'latest'\n", false));
    }

    @Test
    void files_of11_areARecoveryConfWithoutNewerOptions() {
        assertThat(Recovery.files(PgVersion.parse("11.5"), UPSTREAM, Map.of("hot_standby", "on"))).containsExactly(
                new RecoveryFile("recovery.conf", "standby_mode = 'on'\n" + CONNINFO
                        + "primary_slot_name = 'standby_slot'\nrecovery_target_timeline = 'latest'\n", true),
                new RecoveryFile("postgresql.auto.conf", "hot_standby = 'on'\n", false));
        assertThat(Recovery.conninfo(UPSTREAM)).doesNotContain("channel_binding", "password=");
    }
}
