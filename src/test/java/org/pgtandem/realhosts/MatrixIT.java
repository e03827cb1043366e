package org.pgtandem.realhosts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pgtandem.realhosts.RealClone.MASTER;
import static org.pgtandem.realhosts.RealClone.SLAVE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pgtandem.model.Lab;
import org.pgtandem.run.Event;
import org.pgtandem.run.Event.Outcome;
import org.pgtandem.run.Event.Verified;

/** Every way to clone on every version and layout; prints the table of them, also to {@code target/matrix.md}. */
@Tag(RealHosts.TAG)
class MatrixIT {

    @RegisterExtension
    static final ExecutionCondition POSSIBLE = RealHosts.possible();

    private static final List<Matrix.Result> RESULTS = new ArrayList<>();

    /** All, or those that {@code -Dmatrix.only=REGEX} finds in their rows. */
    static List<Cell> cells() {
        Pattern wanted = Pattern.compile(System.getProperty("matrix.only", ""));
        return Matrix.CELLS.stream().filter(cell -> wanted.matcher(cell.toString()).find()).toList();
    }

    @ParameterizedTest
    @MethodSource("cells")
    void clone_thenAgain_streamsAndHasNothingToDo(Cell cell) {
        double[] seconds = {0};
        String outcome = "failed";
        try (RealHosts hosts = RealHosts.of(cell.hosts()).up()) {
            clone(cell, hosts, seconds);
            outcome = "streaming, then nothing to do";
        } catch (AssertionError wrong) {
            outcome = String.valueOf(wrong.getMessage()).strip().lines().findFirst().orElse("failed");
            throw wrong;
        } finally {
            RESULTS.add(new Matrix.Result(cell, seconds[0], outcome.replace("|", "/")));
            write();
        }
    }

    private static void clone(Cell cell, RealHosts hosts, double[] seconds) {
        RealClone clone = new RealClone(hosts, cell.login());
        String[] confirmed = cell.standby() == Cell.Had.NOTHING ? new String[0] : new String[] {SLAVE};
        Lab lab = clone.lab(cell, confirmed);
        hosts.sql(MASTER, "create database otus_test");

        Event.Finished first = clone.live().clone(lab);
        seconds[0] = first.seconds();
        assertStreams(hosts, first);
        new NothingLeft(hosts).check();
        if (cell.suite().equals("origin")) {
            assertFollowsThePrimary(hosts);
        }
        assertThat(hosts.sql(SLAVE, "select count(*) from pg_database where datname = 'otus_test'")).isEqualTo("1");
        if (cell.way() == Cell.Way.BARMAN) {
            assertThat(hosts.sql(MASTER, "select state from pg_stat_replication where usename = 'streaming_barman'"))
                    .isEqualTo("streaming");
        }
        if (cell.has("twoclusters")) {
            assertThat(hosts.run(SLAVE, "pg_lsclusters", "-h").text()).containsPattern("second +\\d+ online ");
        }

        Event.Finished second = clone.live().clone(clone.lab(cell));
        assertStreams(hosts, second);
        assertThat(second.already()).as(clone.live().outcomes().toString()).isTrue();
    }

    /** Not the socket or the mount that it was copied through, and with no option that its walreceiver does not know. */
    private static void assertFollowsThePrimary(RealHosts hosts) {
        assertThat(hosts.run(SLAVE, "cat", hosts.host(SLAVE).cluster().dataDir() + "/recovery.conf").text())
                .contains("host=" + hosts.host(MASTER).address()).doesNotContain("localhost", "channel_binding");
    }

    private static void assertStreams(RealHosts hosts, Event.Finished finished) {
        assertThat(finished).extracting(Event.Finished::outcome, Event.Finished::failure)
                .containsExactly(Outcome.DONE, null);
        assertThat(finished.verified()).extracting(Verified::streaming, Verified::sameSystem)
                .containsExactly(true, true);
        assertThat(hosts.sql(MASTER, "select state from pg_stat_replication where application_name = '" + SLAVE + "'"))
                .isEqualTo("streaming");
        assertThat(hosts.sql(SLAVE, "select slot_name from pg_stat_wal_receiver")).isEqualTo("standby_slot");
        Host host = hosts.host(SLAVE);
        if (host.cluster().service() != null) {
            assertThat(hosts.run(SLAVE, "systemctl", "is-active", host.service()).text()).isEqualTo("active");
        }
    }

    @AfterAll
    static void print() {
        System.out.println(Matrix.results(RESULTS));
    }

    /** After each cell, so that a run that was broken off leaves what it saw. */
    private static void write() {
        try {
            Files.writeString(Path.of("target/matrix.md"), Matrix.results(RESULTS) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
