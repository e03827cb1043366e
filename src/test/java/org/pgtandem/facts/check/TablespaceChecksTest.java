package org.pgtandem.facts.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pgtandem.model.CloneMethod;
import org.pgtandem.model.Finding.Severity;
import org.pgtandem.model.NodeFacts.Os;
import org.pgtandem.model.NodeFacts.Place;
import org.pgtandem.model.ServerFacts.Tablespace;

class TablespaceChecksTest extends PreflightFixture {

    private static final String PLACE = "/srv/fast";

    @BeforeEach
    void mapped() {
        lab = CheckLabs.mapping(Map.of("/srv/space", PLACE));
        primary.tablespaces.add(new Tablespace("/srv/space", 10L << 20));
    }

    @ParameterizedTest
    @EnumSource(names = {"SSHFS", "BARMAN"})
    void method_thatCopiesTheDataDirectoryAlone_stopsAndNamesThoseThatTakeThemAlong(CloneMethod method) {
        lab = CheckLabs.by(method);

        assertStops("pgsqlMaster", "tablespaces");
        assertThat(hint("tablespaces")).contains("(pg_basebackup, copy)", "\"tablespaces\": {");
    }

    @Test
    void place_free_isWell() {
        seen(false, true, false, true, NodeFixture.GB);

        assertThat(severity("tablespaces.mapped")).isEqualTo(Severity.OK);
        assertThat(severity("tablespaces.free")).isEqualTo(Severity.OK);
    }

    @Test
    void place_holdsSomething_stopsUntilTheNodeIsConfirmed() {
        seen(true, false, false, true, NodeFixture.GB);

        assertStops("pgsqlSlave", "tablespaces.not-empty");
        willAsk = true;
        assertThat(severity("tablespaces.not-empty")).isEqualTo(Severity.WARNING);
    }

    @Test
    void place_mountPoint_stops() {
        seen(true, true, true, true, NodeFixture.GB);

        assertStops("pgsqlSlave", "tablespaces.mount-point");
    }

    @Test
    void place_whereTheOwnerMayNotWrite_stopsAndSaysHowToMakeIt() {
        seen(false, false, false, false, NodeFixture.GB);

        assertStops("pgsqlSlave", "tablespaces.parent");
        assertThat(hint("tablespaces.parent")).contains("install -d -o postgres /srv");
        assertThat(command("tablespaces.parent")).isEqualTo("sudo install -d -o postgres /srv");
    }

    @Test
    void place_withoutRoom_stops() {
        seen(false, false, false, true, 10L << 20);

        assertStops("pgsqlSlave", "disk.room");
    }

    @Test
    void place_insideTheDataDirectory_stops() {
        lab = CheckLabs.mapping(Map.of("/srv/space", "/var/lib/postgresql/15/main/fast"));
        standby.places.add(new Place("/var/lib/postgresql/15/main/fast", false, false, false, true, NodeFixture.GB));

        assertStops("pgsqlSlave", "tablespaces.overlap");
    }

    @Test
    void place_ofThePrimarysOwnOnOneComputer_stops() {
        lab = CheckLabs.mapping(Map.of("/srv/space", "/srv/space"));
        primary.os = oneComputer();
        standby.os = oneComputer();
        standby.places.add(new Place("/srv/space", true, false, false, true, NodeFixture.GB));

        assertStops("pgsqlSlave", "tablespaces.overlap");
    }

    private static Os oneComputer() {
        return new Os("Debian", "x86_64", "glibc 2.36", "one", List.of("192.168.1.2"), NodeFixture.GB, 1, true);
    }

    private void seen(boolean exists, boolean empty, boolean mountPoint, boolean parentWritable, long free) {
        standby.places.add(new Place(PLACE, exists, empty, mountPoint, parentWritable, free));
    }
}
