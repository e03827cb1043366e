package org.pgtandem.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pgtandem.command.Command;
import org.pgtandem.command.RunAs;
import org.pgtandem.model.Become;
import org.pgtandem.model.NodeFacts.Cluster;
import org.pgtandem.model.NodeFacts.Install;
import org.pgtandem.model.NodeFacts.Layout;
import org.pgtandem.model.PgVersion;

class LayoutsTest {

    private static final Cluster DEBIAN = cluster(Layout.DEBIAN, "/var/lib/postgresql/15/main", "postgresql@15-main");

    @Test
    void ofBinDir_placesOfPackages_areKnown() {
        assertThat(Layouts.ofBinDir("/usr/lib/postgresql/15/bin")).isEqualTo(Layout.DEBIAN);
        assertThat(Layouts.ofBinDir("/usr/pgsql-11/bin")).isEqualTo(Layout.PGDG);
        assertThat(Layouts.ofBinDir("/opt/pg/bin")).isEqualTo(Layout.PLAIN);
    }

    @Test
    void of_packagesProgramsWithADirectoryElsewhere_isPlain() {
        Install install = new Install("/usr/lib/postgresql/15/bin", PgVersion.parse("15.14"), Layout.DEBIAN, Set.of());

        assertThat(Layouts.of(install, "/var/lib/postgresql/15/second")).isEqualTo(Layout.DEBIAN);
        assertThat(Layouts.of(install, "/tmp/sandbox/a/data")).isEqualTo(Layout.PLAIN);
    }

    @Test
    void control_unitUnderSudo_goesThroughSystemdAsRoot() {
        assertThat(ServerControl.restart(DEBIAN, Become.SUDO))
                .isEqualTo(Command.of(RunAs.ROOT, "systemctl", "restart", "postgresql@15-main"));
    }

    @Test
    void control_unitForAPlainOwner_asksSudoForThatUnitAlone() {
        assertThat(ServerControl.stop(DEBIAN, Become.NONE))
                .isEqualTo(Command.of(RunAs.LOGIN, "sudo", "-n", "systemctl", "stop", "postgresql@15-main"));
    }

    @Test
    void control_debianWithoutSystemd_usesItsOwnTool() {
        assertThat(ServerControl.start(cluster(Layout.DEBIAN, "/var/lib/postgresql/15/main", null), Become.SUDO))
                .isEqualTo(Command.of(RunAs.user("postgres"), "pg_ctlcluster", "15", "main", "start"));
    }

    @Test
    void control_plainCluster_startsWithALogFileOfItsOwn() {
        Cluster plain = cluster(Layout.PLAIN, "/srv/a/data", null);

        assertThat(ServerControl.start(plain, Become.NONE).preview()).isEqualTo("sudo -u postgres"
                + " /usr/lib/postgresql/15/bin/pg_ctl -D /srv/a/data -w -t 60 -l /srv/a/data.log -m fast start");
        assertThat(ServerControl.stop(plain, Become.NONE).preview()).isEqualTo(
                "sudo -u postgres /usr/lib/postgresql/15/bin/pg_ctl -D /srv/a/data -w -m fast stop");
    }

    @Test
    void parse_versionLines_areUnderstood() {
        assertThat(ProgramVersion.parse("postgres (PostgreSQL) 15.14 (Debian 15.14-0+deb12u1)"))
                .contains(PgVersion.parse("15.14"));
        assertThat(ProgramVersion.parse("postgres (PostgreSQL) 11.5")).contains(PgVersion.parse("11.5"));
        assertThat(ProgramVersion.parse("postgres (PostgreSQL) 19beta1")).contains(PgVersion.parse("19"));
        assertThat(ProgramVersion.parse("")).isEmpty();
    }

    private static Cluster cluster(Layout layout, String dataDir, @Nullable String service) {
        return new Cluster(PgVersion.parse("15.14"), layout, "main", dataDir, dataDir, "/usr/lib/postgresql/15/bin",
                5432, null, "postgres", "/var/lib/postgresql", service, true, true, null);
    }
}
