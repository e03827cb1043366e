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

/** PostgreSQL 11.5 as PGDG lays it out: recovery.conf, no manifests. */
@Tag(RealHosts.TAG)
class BackupsOnOriginIT {

    @RegisterExtension
    static final RealHosts HOSTS = RealHosts.of(MASTER + "=origin", SLAVE + "=origin");

    @TempDir
    Path directory;

    private RealBackups backups;

    @BeforeEach
    void freshHostsAndLab() {
        HOSTS.reset(MASTER);
        HOSTS.reset(SLAVE);
        backups = new RealBackups(HOSTS, directory, "");
    }

    @Test
    void restore_toATimeAndToANamedPoint_bringsBackATableDroppedAfterIt() {
        backups.done("backup", "--yes");
        assertThat(backups.listed().path("backups").path(0).path("verified").asString()).isEqualTo("impossible");

        backups.bringBackADroppedTable();
    }

    @Test
    void restore_fromBarmanOnTheStandby_bringsBackATableDroppedAfterIt() {
        RealBackups inBarman = new RealBackups(HOSTS, directory, ", \"barman\": { \"node\": \"" + SLAVE + "\" }");
        inBarman.done("backup", "--yes");
        assertThat(inBarman.listed().path("keeper").asString()).isEqualTo("barman");

        inBarman.bringBackADroppedTable();
    }
}
