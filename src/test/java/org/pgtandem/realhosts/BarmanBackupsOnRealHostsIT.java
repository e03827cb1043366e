package org.pgtandem.realhosts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pgtandem.realhosts.RealClone.MASTER;
import static org.pgtandem.realhosts.RealClone.SLAVE;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Backups that barman keeps on the standby. */
@Tag(RealHosts.TAG)
class BarmanBackupsOnRealHostsIT {

    @RegisterExtension
    static final RealHosts HOSTS = RealHosts.of(MASTER + "=bookworm", SLAVE + "=bookworm:ru");

    @TempDir
    Path directory;

    private RealBackups backups;

    @BeforeEach
    void freshHostsAndLab() {
        HOSTS.reset(MASTER);
        HOSTS.reset(SLAVE);
        backups = new RealBackups(HOSTS, directory, ", \"barman\": { \"node\": \"pgsqlSlave\" }");
    }

    @Test
    void restore_fromBarmanOnTheStandby_bringsBackATableDroppedAfterIt() {
        backups.done("backup", "--yes");
        JsonNode list = backups.listed();
        assertThat(list.path("keeper").asString()).isEqualTo("barman");
        assertThat(list.path("backups").path(0).path("verified").asString()).isEqualTo("good");
        assertThat(list.path("items")).hasSizeGreaterThan(15)
                .allSatisfy(item -> assertThat(item.path("ok").asBoolean()).as(item.toString()).isTrue());

        backups.takeByTimer(SLAVE, "true");
        assertThat(backups.listed().path("backups")).hasSize(2);

        backups.bringBackADroppedTable();
    }
}
