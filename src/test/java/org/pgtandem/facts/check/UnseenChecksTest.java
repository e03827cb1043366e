package org.pgtandem.facts.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pgtandem.model.Become;
import org.pgtandem.model.Finding.Severity;
import org.pgtandem.model.NodeFacts.DataDir;
import org.pgtandem.model.NodeFacts.Login;
import org.pgtandem.model.NodeFacts.Network;
import org.pgtandem.model.NodeFacts.Place;
import org.pgtandem.model.NodeFacts.Reach;
import org.pgtandem.model.ServerFacts.Tablespace;

/** A login with neither sudo nor the cluster: what it cannot look at is said to be unchecked, and nothing is claimed of it. */
class UnseenChecksTest extends PreflightFixture {

    private static final Login PLAIN = new Login("plain", 1001, "/home/plain", Become.NONE, false);
    private static final DataDir CLOSED = new DataDir("/var/lib/postgresql/15/main", true, false, false, false, 0,
            14 * NodeFixture.GB, null, null, false);

    @BeforeEach
    void logInWithoutRights() {
        standby = NodeFixture.standby();
        for (NodeFixture node : new NodeFixture[] {primary, standby}) {
            node.login = PLAIN;
            node.asked = false;
            node.dataDir = CLOSED;
        }
    }

    @Test
    void everything_ofServersThatCouldNotBeAsked_isSaidToBeUnchecked() {
        assertStops("pgsqlMaster", "sudo.none");
        assertThat(english("primary.unasked")).contains("plain may not act as its owner", "slots", "pg_hba.conf");
        assertThat(severity("standby.unasked")).isEqualTo(Severity.INFO);
        assertThat(english("datadir.unseen")).isEqualTo(
                "plain may not look into /var/lib/postgresql/15/main: what lies there was not checked.");
        assertThat(severity("disk.unknown")).isEqualTo(Severity.INFO);
        assertThat(codes()).doesNotContain("datadir.free", "datadir.holds-cluster", "disk.enough", "disk.room");
    }

    @Test
    void cluster_thatMayHideBehindAClosedDirectory_isNeitherMissedNorOwned() {
        primary.cluster = null;
        standby.cluster = null;
        standby.network = new Network("?", null);

        assertStops("pgsqlMaster", "login.unseen");
        assertThat(codes()).filteredOn("login.unseen"::equals).hasSize(2);
        assertThat(codes()).doesNotContain("primary.no-cluster", "login.owner", "port.in-use", "port.free");
    }

    @Test
    void cluster_thatIsNewAndWillBeThePlainLogins_isNotCalledItsOwnAlready() {
        standby = NodeFixture.bareStandby();
        standby.login = PLAIN;
        standby.os = new org.pgtandem.model.NodeFacts.Os("Debian", "x86_64", null, "s", java.util.List.of(), 1, 1,
                false);

        assertThat(severity("login.new-owner")).isEqualTo(Severity.INFO);
        assertThat(codes()).doesNotContain("login.owner");
    }

    @Test
    void room_whereThePlaceItselfIsHidden_isNotChecked() {
        primary.asked = true;
        primary.dataDir = NodeFixture.primary().dataDir;
        standby.dataDir = new DataDir("/srv/closed/main", false, false, false, false, 0, 1, null, null, false);

        assertThat(severity("disk.unknown")).isEqualTo(Severity.INFO);
        assertThat(codes()).doesNotContain("disk.room");
    }

    @Test
    void reach_refusedByAPrimaryThatCouldNotBeAsked_isNotExplained() {
        standby.network = new Network(null, Reach.REFUSED);
        assertThat(severity("reach.unexplained")).isEqualTo(Severity.INFO);

        standby.network = new Network(null, null);
        assertThat(english("reach.no-bash")).contains("there is no bash on it");
    }

    @Test
    void tablespacePlace_seenByALoginThatIsNotTheOwner_isNotJudged() {
        primary.asked = true;
        primary.tablespaces.add(new Tablespace("/srv/space", 1));
        lab = CheckLabs.mapping(java.util.Map.of("/srv/space", "/srv/space"));
        standby.places.add(new Place("/srv/space", false, false, false, false, NodeFixture.GB));

        assertThat(severity("tablespaces.unseen")).isEqualTo(Severity.INFO);
        assertThat(codes()).doesNotContain("tablespaces.parent");
    }

    @Test
    void port_heldByAProgramOfSomebodyElse_saysSo() {
        standby.running = false;
        standby.network = new Network("?", Reach.OPEN);

        assertThat(english("port.in-use"))
                .isEqualTo("Port 5432 on pgsqlSlave is taken by a program that this login may not see.");
    }

    @Test
    void hba_unreadable_isNotPassedOver() {
        primary.asked = true;
        primary.hbaSeen = false;

        assertThat(severity("hba.unseen")).isEqualTo(Severity.INFO);
    }
}
