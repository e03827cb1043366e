package org.pgtandem.facts.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pgtandem.model.Become;
import org.pgtandem.model.Finding;
import org.pgtandem.model.Finding.Severity;
import org.pgtandem.model.Lsn;
import org.pgtandem.model.NodeFacts.DataDir;
import org.pgtandem.model.NodeFacts.Install;
import org.pgtandem.model.NodeFacts.Layout;
import org.pgtandem.model.NodeFacts.Login;
import org.pgtandem.model.NodeFacts.Network;
import org.pgtandem.model.NodeFacts.Reach;
import org.pgtandem.model.PgVersion;
import org.pgtandem.model.ServerFacts.Slot;
import org.pgtandem.model.ServerFacts.WalReceiver;

class NodeChecksTest extends PreflightFixture {

    @Test
    void standby_ofOursThatIsOnlyStopped_isToBeStartedAndNotReplaced() {
        standby = NodeFixture.standby();
        standby.running = false;
        standby.dataDir = new DataDir("/var/lib/postgresql/15/main", true, false, true, false, 40L << 20, 0, "7001",
                "standby_slot");
        assertStops("pgsqlSlave", "datadir.holds-cluster");

        primary.slots.add(new Slot("standby_slot", "physical", false, null, Lsn.parse("0/5000000"), "reserved"));

        assertThat(severity("standby.stopped")).isEqualTo(Severity.INFO);
        assertThat(codes()).doesNotContain("datadir.holds-cluster", "disk.room");
    }

    @Test
    void software_noPrograms_stops() {
        standby.install = null;
        standby.dataDir = null;

        assertStops("pgsqlSlave", "postgres.missing");
    }

    @Test
    void software_otherMajorVersion_stops() {
        standby.install = new Install("/usr/lib/postgresql/17/bin", PgVersion.parse("17.6"), Layout.DEBIAN, Set.of());

        assertStops("pgsqlSlave", "version.differs");
        assertThat(english("version.differs"))
                .isEqualTo("pgsqlMaster runs PostgreSQL 15.14, pgsqlSlave has 17.6: a standby must be of the same major"
                        + " version.");
    }

    @Test
    void software_otherMinorVersion_onlyTells() {
        standby.install = new Install("/usr/lib/postgresql/15/bin", PgVersion.parse("15.10"), Layout.DEBIAN, Set.of());

        assertThat(severity("version.minor-differs")).isEqualTo(Severity.INFO);
    }

    @Test
    void platform_otherProcessor_stops() {
        standby.os = os("aarch64", "glibc 2.36");

        assertStops("pgsqlSlave", "arch.differs");
    }

    @Test
    void platform_otherLibc_asks() {
        standby.os = os("x86_64", "glibc 2.41");

        assertThat(severity("libc.differs")).isEqualTo(Severity.WARNING);
    }

    @Test
    void sameHost_givenTwice_stops() {
        standby = NodeFixture.standby();
        standby.os = primary.os;

        assertStops("pgsqlSlave", "node.same-host");
    }

    @Test
    void sameHost_sameComputerOtherDirectory_isFine() {
        standby.os = primary.os;
        standby.dataDir = new DataDir("/srv/b", false, false, false, false, 0, NodeFixture.GB, null);

        assertThat(codes()).doesNotContain("node.same-host");
    }

    @Test
    void login_noSudoAndNotTheOwner_stops() {
        standby = NodeFixture.standby();
        standby.login = new Login("plain", 1001, "/home/plain", Become.NONE, false);

        assertStops("pgsqlSlave", "sudo.none");
    }

    @Test
    void login_ownerWhoMayNotRestart_stops() {
        primary.login = new Login("postgres", 101, "/var/lib/postgresql", Become.NONE, false);
        primary.cluster = cluster().withOwnerMay(false);

        assertStops("pgsqlMaster", "owner.no-restart");
    }

    @Test
    void login_ownerWhoMay_isFine() {
        primary.login = new Login("postgres", 101, "/var/lib/postgresql", Become.NONE, false);

        assertThat(severity("login.owner")).isEqualTo(Severity.OK);
        assertThat(codes()).doesNotContain("owner.no-restart", "sudo.none");
    }

    @Test
    void standby_streamsOnItsSlot_isDoneAndNotJudgedFurther() {
        follow();

        assertThat(severity("standby.already")).isEqualTo(Severity.OK);
        assertThat(judge()).extracting(Finding::severity).doesNotContain(Severity.BLOCKER, Severity.WARNING);
        assertThat(codes()).doesNotContain("datadir.holds-cluster", "slot.active-elsewhere", "disk.enough");
    }

    @Test
    void standby_streamsOnAnotherSlot_isNotDone() {
        follow();
        standby.receiver = new WalReceiver("streaming", "other", "");

        assertThat(codes()).doesNotContain("standby.already").contains("datadir.holds-cluster");
    }

    @Test
    void standby_promoted_asks() {
        standby = NodeFixture.standby();
        standby.system = primary.system;
        standby.timeline = 2;

        assertThat(severity("timeline.diverged")).isEqualTo(Severity.WARNING);
    }

    @Test
    void standby_clonedFromTheSameImage_hasNotDiverged() {
        standby = NodeFixture.standby();
        standby.system = primary.system;

        assertThat(codes()).doesNotContain("timeline.diverged").contains("datadir.holds-cluster");
    }

    @Test
    void standby_ofAnotherSystem_hasNotDiverged() {
        standby = NodeFixture.standby();

        assertThat(codes()).doesNotContain("timeline.diverged");
    }

    @Test
    void dataDirectory_holdsCluster_stopsUnlessAskedOrConfirmed() {
        standby = NodeFixture.standby();
        assertStops("pgsqlSlave", "datadir.holds-cluster");

        willAsk = true;
        assertThat(severity("datadir.holds-cluster")).isEqualTo(Severity.WARNING);

        lab = CheckLabs.lab(Map.of(), Set.of("pgsqlSlave"));
        assertThat(severity("datadir.replaced")).isEqualTo(Severity.INFO);
        assertThat(codes()).doesNotContain("datadir.holds-cluster");
    }

    @Test
    void dataDirectory_holdsOtherThings_stops() {
        standby.dataDir = new DataDir("/var/lib/postgresql/15/main", true, false, false, false, 10, 14 * NodeFixture.GB,
                null);

        assertStops("pgsqlSlave", "datadir.not-empty");
    }

    @Test
    void dataDirectory_mountPoint_stopsEvenIfConfirmed() {
        standby.dataDir = new DataDir("/var/lib/postgresql/15/main", true, true, false, true, 0, 14 * NodeFixture.GB,
                null);
        lab = CheckLabs.lab(Map.of(), Set.of("pgsqlSlave"));

        assertStops("pgsqlSlave", "datadir.mount-point");
    }

    @Test
    void room_tooLittle_stopsWithBothAmounts() {
        standby.dataDir = new DataDir("/data", false, false, false, false, 0, 50L << 20, null);

        assertStops("pgsqlSlave", "disk.room");
        assertThat(english("disk.room"))
                .isEqualTo("Not enough room for the clone beside /data: 104.0 MB needed, 50.0 MB free.");
    }

    @Test
    void room_slotWithLimit_isNotMentioned() {
        primary.value("max_slot_wal_keep_size", "6GB", "configuration file");

        assertThat(codes()).doesNotContain("slot.unbounded");
    }

    @Test
    void port_taken_stops() {
        standby.network = new Network("nginx (pid 7)", Reach.OPEN);

        assertStops("pgsqlSlave", "port.in-use");
        assertThat(english("port.in-use")).isEqualTo("Port 5432 on pgsqlSlave is taken by nginx (pid 7).");
    }

    @Test
    void reach_refusedWhileTheServerListensToItself_isMended() {
        primary.value("listen_addresses", "localhost", "configuration file");
        standby.network = new Network(null, Reach.REFUSED);

        assertThat(severity("reach.not-yet")).isEqualTo(Severity.INFO);
    }

    @Test
    void reach_refusedByAServerThatDoesNotRun_isToldOnce() {
        primary.running = false;
        standby.network = new Network(null, Reach.REFUSED);

        assertThat(codes()).contains("primary.not-running").noneMatch(code -> code.startsWith("reach."));
    }

    @Test
    void reach_otherFailures_stop() {
        Map<Reach, String> codes = new LinkedHashMap<>(Map.of(Reach.REFUSED, "reach.refused", Reach.TIMED_OUT,
                "reach.timed-out", Reach.NO_ROUTE, "reach.no-route", Reach.UNKNOWN_NAME, "reach.unknown-name"));
        codes.forEach((reach, code) -> {
            standby.network = new Network(null, reach);
            assertStops("pgsqlSlave", code);
        });
    }

    @Test
    void reach_notTried_onlyTells() {
        standby.network = new Network(null, null);

        assertThat(severity("reach.no-bash")).isEqualTo(Severity.INFO);
    }
}
