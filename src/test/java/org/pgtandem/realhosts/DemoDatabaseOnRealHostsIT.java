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

/** The demo database through psql, as a student loads it on two hosts, and what arrives on the standby. */
@Tag(RealHosts.TAG)
class DemoDatabaseOnRealHostsIT {

    private static final String COUNT = "SELECT count(*), sum(amount) FROM bookings.ticket_flights";

    private static final String KEYS = "SELECT count(*) FROM pg_constraint"
            + " WHERE connamespace = 'bookings'::regnamespace AND contype IN ('p', 'u', 'f')";

    @RegisterExtension
    static final RealHosts HOSTS = RealHosts.of(MASTER + "=bookworm:ru", SLAVE + "=bookworm");

    @TempDir
    Path directory;

    @Test
    void load_clonedPair_arrivesOnTheStandbyRowByRow() {
        RunProgram program = new RunProgram(directory);
        String lab = program.file("lab.json",
                RunProgram.pair(HOSTS, "vagrant", RunProgram.CONFIRMED));
        Gave clone = program.run("clone", lab, "--accept-new-host-keys", "--yes", "--json");
        assertThat(clone.exit()).as(clone.all()).isZero();

        Gave load = program.run("load", lab, "--size", "small", "--json");
        assertThat(load.exit()).as(load.all()).isZero();

        Gave compare = program.run("compare", lab, "--json");
        assertThat(compare.exit()).as(compare.all()).isZero();
        assertThat(compare.out()).contains("\"rows\":12584,\"checksum\":\"1c30baaa2b5071c1e1e405e10432454c\"");
        assertThat(inDemo(SLAVE, COUNT)).isEqualTo(inDemo(MASTER, COUNT)).startsWith("17550|");
        assertThat(inDemo(SLAVE, "SELECT count(*) FROM bookings.flights_v")).isEqualTo("340");

        assertThat(inDemo(MASTER, "DROP VIEW bookings.flights_v")).isEqualTo("DROP VIEW");
        Gave again = program.run("load", lab, "--json");
        assertThat(again.exit()).as(again.all()).isZero();
        assertThat(again.out())
                .contains("\"step\":\"demo-tickets\",\"node\":\"" + MASTER + "\",\"outcome\":\"already\"");

        assertThat(inDemo(MASTER, "DROP TABLE bookings.tickets, bookings.boarding_passes CASCADE"))
                .contains("DROP TABLE");
        Gave repaired = program.run("load", lab, "--json");
        assertThat(repaired.exit()).as(repaired.all()).isZero();
        assertThat(program.run("compare", lab, "--json").out()).contains(
                "\"rows\":12584,\"checksum\":\"1c30baaa2b5071c1e1e405e10432454c\"",
                "\"rows\":13235,\"checksum\":\"b68d293576b8aa2fb727b3b4f98f4de0\"");
        assertThat(inDemo(MASTER, KEYS)).isEqualTo("19");
        assertThat(inDemo(MASTER, "SELECT to_regnamespace('generator') IS NULL")).isEqualTo("t");
    }

    private static String inDemo(String host, String sql) {
        return HOSTS.run(host, "sudo", "-u", "postgres", "psql", "-XAt", "-d", "demo", "-c", sql).text().strip();
    }
}
