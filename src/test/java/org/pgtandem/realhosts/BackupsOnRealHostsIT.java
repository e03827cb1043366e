package org.pgtandem.realhosts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.pgtandem.realhosts.RunProgram.Gave;
import tools.jackson.databind.JsonNode;

/** Backups in a directory, and what a restore is for: a table that was dropped is back. */
@Tag(RealHosts.TAG)
class BackupsOnRealHostsIT {

    private static final String MASTER = "pgsqlMaster";
    private static final String SLAVE = "pgsqlSlave";
    private static final String ACCEPT = "--accept-new-host-keys";
    private static final String ROWS = "SELECT count(*) FROM precious";

    @RegisterExtension
    static final RealHosts HOSTS = RealHosts.of(MASTER + "=bookworm", SLAVE + "=bookworm:ru");

    @TempDir
    Path directory;

    private RunProgram program;
    private String lab;

    @BeforeEach
    void freshHostsAndLab() {
        program = new RunProgram(directory);
        HOSTS.reset(MASTER);
        HOSTS.reset(SLAVE);
        lab = program.file("lab.json", RunProgram.lab(
                RunProgram.node(HOSTS.host(MASTER), "primary", "vagrant", HOSTS.keys().plain(), ""),
                RunProgram.node(HOSTS.host(SLAVE), "standby", "vagrant", HOSTS.keys().plain(), ""),
                ", \"backup\": { \"retention\": \"REDUNDANCY 1\" }"));
    }

    @Test
    void restore_toATimeAndToANamedPoint_bringsBackATableDroppedAfterIt() {
        done("backup", lab, ACCEPT, "--yes", "--json");
        JsonNode taken = listed().path("backups").path(0);
        assertThat(taken.path("state").asString()).isEqualTo("complete");
        assertThat(taken.path("verified").asString()).isEqualTo("good");

        HOSTS.sql(MASTER, "CREATE TABLE precious AS SELECT generate_series(1, 1000) AS n");
        String before = HOSTS.sql(MASTER, "SELECT pg_sleep(0.1), now()").replaceFirst("^\\|", "");
        done("backup", lab, "--restore-point", "before the drop", "--json");
        HOSTS.sql(MASTER, "DROP TABLE precious");

        done("restore", lab, "--to-time", before, "--json");
        done("restore", lab, "--node", SLAVE, "--to-point", "before the drop", "--json");

        JsonNode restored = listed().path("restored");
        assertThat(restored).hasSize(2);
        for (JsonNode server : restored) {
            assertThat(asked(server, ROWS)).isEqualTo("1000");
            assertThat(asked(server, "SHOW archive_mode")).isEqualTo("off");
        }
        assertThat(HOSTS.sql(MASTER, "SELECT to_regclass('precious') IS NULL")).isEqualTo("t");
        assertThat(HOSTS.sql(SLAVE, "SELECT pg_is_in_recovery()")).isEqualTo("f");

        for (JsonNode server : restored) {
            done("restore", lab, "--node", server.path("node").asString(), "--remove",
                    server.path("directory").asString(), "--yes", "--json");
        }
        assertThat(listed().path("restored")).isEmpty();
    }

    @Test
    void restore_thatCannotBe_saysWhyAndTouchesNothing() {
        done("backup", lab, ACCEPT, "--yes", "--json");

        Gave beyond = program.run("restore", lab, "--to-point", "never made", "--json");
        assertThat(beyond.exit()).as(beyond.all()).isEqualTo(1);
        assertThat(beyond.last().path("detail").asString())
                .contains("recovery ended before configured recovery target was reached");
        assertThat(beyond.last().path("hint").asString()).contains("WAL ends before the target");

        Gave tooEarly = program.run("restore", lab, "--to-time", "2020-01-01 00:00:00Z", "--json");
        assertThat(tooEarly.exit()).as(tooEarly.all()).isEqualTo(3);

        Gave taken = program.run("restore", lab, "--directory", "/var/lib/postgresql/15/main", "--json");
        assertThat(taken.exit()).as(taken.all()).isEqualTo(1);
        Gave notOurs = program.run("restore", lab, "--remove", "/var/lib/postgresql/15/main", "--yes", "--json");
        assertThat(notOurs.exit()).as(notOurs.all()).isEqualTo(1);
        assertThat(HOSTS.sql(MASTER, "SELECT 1")).isEqualTo("1");
    }

    @Test
    void retention_asksBeforeItDeletes_andKeepsTheNewest() {
        done("backup", lab, ACCEPT, "--yes", "--json");
        done("backup", lab, "--json");
        String newest = listed().path("backups").path(0).path("id").asString();

        Gave unasked = program.run("backup", lab, "--apply-retention", "--json");
        assertThat(unasked.exit()).as(unasked.all()).isEqualTo(3);
        assertThat(listed().path("backups")).hasSize(2);

        done("backup", lab, "--apply-retention", "--yes", "--json");
        assertThat(listed().path("backups")).singleElement()
                .satisfies(kept -> assertThat(kept.path("id").asString()).isEqualTo(newest));
        assertThat(HOSTS.run(MASTER, "ls", "/var/lib/postgresql/15/pgtandem-wal").text().lines()
                .filter(name -> name.length() == 24)).hasSize(1);
    }

    private JsonNode listed() {
        Gave list = program.run("backups", lab, "--json");
        assertThat(list.exit()).as(list.all()).isZero();
        return list.last();
    }

    private void done(String... arguments) {
        Gave run = program.run(arguments);
        assertThat(run.exit()).as(run.all()).isZero();
        assertThat(run.last().path("outcome").asString()).isEqualTo("done");
    }

    private static String asked(JsonNode server, String sql) {
        return HOSTS.run(server.path("node").asString(), "runuser", "-u", "postgres", "--", "psql", "-h",
                server.path("socketDir").asString(), "-p", server.path("port").asString(), "-XAtqc", sql).text();
    }
}
