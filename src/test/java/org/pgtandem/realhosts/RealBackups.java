package org.pgtandem.realhosts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pgtandem.realhosts.RealClone.MASTER;
import static org.pgtandem.realhosts.RealClone.SLAVE;

import java.nio.file.Path;
import org.pgtandem.realhosts.RunProgram.Gave;
import tools.jackson.databind.JsonNode;

/** Backups and restores by the command line, and what a restore is for: a table that was dropped is back. */
final class RealBackups {

    private static final String UNIT = "pgtandem-backup-real";
    private static final String ROWS = "SELECT count(*) FROM precious";

    private final RealHosts hosts;
    private final RunProgram program;
    private final String lab;

    /** @param more of the lab file, after its nodes */
    RealBackups(RealHosts hosts, Path directory, String more) {
        this(hosts, directory, "vagrant", more);
    }

    /** @param user as whom both nodes are logged in to */
    RealBackups(RealHosts hosts, Path directory, String user, String more) {
        this.hosts = hosts;
        program = new RunProgram(directory);
        lab = program.file("lab-" + user + ".json", RunProgram.pair(hosts, user, more));
    }

    /** Runs a command on the lab that must go well, restarts and deletions agreed to. */
    void done(String command, String... arguments) {
        Gave run = run(command, arguments);
        assertThat(run.exit()).as(run.all()).isZero();
        assertThat(run.last().path("outcome").asString()).isEqualTo("done");
    }

    Gave run(String command, String... arguments) {
        String[] all = new String[arguments.length + 4];
        all[0] = command;
        all[1] = lab;
        all[2] = "--accept-new-host-keys";
        all[3] = "--json";
        System.arraycopy(arguments, 0, all, 4, arguments.length);
        return program.run(all);
    }

    JsonNode listed() {
        Gave list = run("backups");
        assertThat(list.exit()).as(list.all()).isZero();
        assertThat(list.last().path("outcome").asString()).isEqualTo("done");
        return list.events().getFirst();
    }

    /**
     * Has a timer of systemd take the next backup, which must not fail, and takes the timer away again.
     *
     * @param before a line for root's shell, just before
     */
    void takeByTimer(String node, String before) {
        done("backup", "--schedule", "*-*-* 03:00");
        assertThat(listed().path("schedule").asString()).isEqualTo("*-*-* 03:00");
        assertThat(hosts.run(node, "systemctl", "is-active", UNIT + ".timer").text()).isEqualTo("active");

        hosts.run(node, "sh", "-ec", before + "\nsystemctl start " + UNIT + ".service").text();

        done("backup", "--schedule", "off");
        assertThat(listed().path("schedule").isNull()).isTrue();
        assertThat(hosts.run(node, "systemctl", "cat", UNIT + ".timer", UNIT + ".service").exit()).isNotZero();
    }

    /** Drops a table, and gets it back on both nodes: by time on the primary, by a named point on the standby. */
    void bringBackADroppedTable() {
        hosts.sql(MASTER, "CREATE TABLE precious AS SELECT generate_series(1, 1000) AS n");
        String before = hosts.sql(MASTER, "SELECT pg_sleep(0.1), now()").replaceFirst("^\\|", "");
        done("backup", "--restore-point", "before the drop");
        hosts.sql(MASTER, "DROP TABLE precious");

        done("restore", "--to-time", before);
        done("restore", "--node", SLAVE, "--to-point", "before the drop");

        JsonNode restored = listed().path("restored");
        assertThat(restored).hasSize(2);
        for (JsonNode server : restored) {
            assertThat(asked(server, ROWS)).isEqualTo("1000");
            assertThat(asked(server, "SHOW archive_mode")).isEqualTo("off");
        }
        assertThat(hosts.sql(MASTER, "SELECT to_regclass('precious') IS NULL")).isEqualTo("t");
        assertThat(hosts.sql(SLAVE, "SELECT pg_is_in_recovery()")).isEqualTo("f");

        for (JsonNode server : restored) {
            done("restore", "--node", server.path("node").asString(), "--remove",
                    server.path("directory").asString(), "--yes");
        }
        assertThat(listed().path("restored")).isEmpty();
    }

    private String asked(JsonNode server, String sql) {
        String node = server.path("node").asString();
        return hosts.run(node, "runuser", "-u", "postgres", "--", hosts.host(node).cluster().binDir() + "/psql", "-h",
                server.path("socketDir").asString(), "-p", server.path("port").asString(), "-XAtqc", sql).text();
    }
}
