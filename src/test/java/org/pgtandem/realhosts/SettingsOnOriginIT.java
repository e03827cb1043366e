package org.pgtandem.realhosts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pgtandem.realhosts.RealClone.MASTER;
import static org.pgtandem.realhosts.RealClone.SLAVE;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.pgtandem.realhosts.RunProgram.Gave;

/** PostgreSQL 11.5 as PGDG lays it out, whose log is not where Debian's is. */
@Tag(RealHosts.TAG)
class SettingsOnOriginIT {

    @RegisterExtension
    static final RealHosts HOSTS = RealHosts.of(MASTER + "=origin", SLAVE + "=origin");

    @TempDir
    Path directory;

    @Test
    void clone_serverDoesNotComeUp_getsItsOldSettingsBackAndTheStandbyThePrimarysLimits() {
        RunProgram program = new RunProgram(directory);

        Gave failed = clone(program, "\"max_connections\": 120, \"shared_preload_libraries\": \"no_such_library\"");

        assertThat(failed.exit()).as(failed.all()).isEqualTo(1);
        assertThat(failed.last().path("untouched").asString()).contains("The old settings are back");
        assertThat(failed.last().path("detail").asString()).contains("no_such_library");
        assertThat(HOSTS.sql(MASTER, "show max_connections")).isEqualTo("100");

        Gave cloned = clone(program, "\"max_connections\": 120");

        assertThat(cloned.exit()).as(cloned.all()).isZero();
        assertThat(HOSTS.sql(SLAVE, "show max_connections")).isEqualTo("120");
    }

    private static Gave clone(RunProgram program, String settings) {
        return program.run("clone", program.file("lab.json", RunProgram.pair(HOSTS, "vagrant",
                ", \"settings\": { " + settings + " }" + RunProgram.CONFIRMED)),
                "--yes", "--json", "--accept-new-host-keys");
    }
}
