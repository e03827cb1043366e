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

/** The commands on PostgreSQL 17, its messages in Russian, with sudo that asks for a password. */
@Tag(RealHosts.TAG)
class CommandLineOnTrixieIT {

    @RegisterExtension
    static final RealHosts HOSTS = RealHosts.of(MASTER + "=trixie:ru", SLAVE + "=trixie:ru");

    @TempDir
    Path directory;

    @Test
    void everyCommand_russianServers_endsWell() {
        RunProgram program = new RunProgram(directory);
        String secrets = program.file("secrets.json", """
                { "nodes": { "%s": { "sudo": "student-pw" }, "%s": { "sudo": "student-pw" } } }"""
                .formatted(MASTER, SLAVE));
        String lab = program.file("lab.json", RunProgram.pair(HOSTS, "student", RunProgram.CONFIRMED));

        HOSTS.run(MASTER, "sh", "-c", "cd /etc/postgresql/17/main && echo 'include more.conf' >> pg_hba.conf"
                + " && echo 'host replication all 192.168.11.0/24 reject' > more.conf").text();

        Gave check = program.run("check", lab, "--accept-new-host-keys", "--secrets", secrets, "--json");
        assertEndsWell(check);
        assertThat(check.events()).filteredOn(event -> event.path("code").asString("").equals("hba.shadowed"))
                .singleElement().satisfies(found -> assertThat(found.path("message").asString())
                        .contains("Line 1 of /etc/postgresql/17/main/more.conf"));
        assertThat(program.run("plan", lab, "--secrets", secrets).out()).contains("pg_basebackup");
        Gave clone = program.run("clone", lab, "--secrets", secrets, "--yes", "--json");
        assertEndsWell(clone);
        assertThat(clone.last().path("verified").path("streaming").asBoolean()).isTrue();
        assertEndsWell(program.run("clone", lab, "--secrets", secrets, "--json"));

        assertThat(program.run("plan", lab, "--secrets", secrets, "--format", "json").last().path("steps").valueStream()
                .filter(step -> step.path("already").asBoolean()).map(step -> step.path("id").asString()))
                .contains("replication-role", "hba", "reload", "slot", "standby-pgpass", "pg-basebackup", "move-aside",
                        "start-standby")
                .doesNotContain("await-streaming", "write-marker");

        new PsqlAgrees(HOSTS, MASTER, SLAVE).with(() -> {
            Gave watched = program.run("monitor", lab, "--secrets", secrets, "--json", "--for", "10s");
            assertThat(watched.exit()).as(watched.all()).isZero();
            assertThat(watched.events()).hasSizeBetween(9, 12);
            return watched.last();
        });
    }

    private static void assertEndsWell(Gave gave) {
        assertThat(gave.exit()).as(gave.all()).isZero();
        assertThat(gave.last().path("outcome").asString()).isEqualTo("done");
    }
}
