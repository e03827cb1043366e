package org.pgtandem.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.pgtandem.host.Host;
import org.pgtandem.host.Hosts;
import org.pgtandem.host.LocalHost;
import org.pgtandem.host.ProcessMark;
import org.pgtandem.host.ThisComputer;
import org.pgtandem.model.Become;
import org.pgtandem.model.Cancellation;
import org.pgtandem.model.CloneMethod;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Node;
import org.pgtandem.model.NodeFacts;
import org.pgtandem.model.PgVersion;
import org.pgtandem.model.PostgresSpec;
import org.pgtandem.model.Result;
import org.pgtandem.model.Role;
import org.pgtandem.model.SshTarget;
import org.pgtandem.run.Event;

@EnabledOnOs(value = OS.LINUX, disabledReason = "nodes are Linux, and setsid is theirs")
class StaleRunsTest {

    private static final ProcessMark NOBODY = new ProcessMark(4_194_304L + 1, 0);

    @TempDir
    Path home;

    private final List<Event> events = new ArrayList<>();
    private @Nullable Process running;

    @AfterEach
    void endWhatRuns() {
        if (running != null) {
            running.destroyForcibly();
        }
    }

    @Test
    void end_ofACopyWhoseProgramIsDead_endsItAndTells() throws Exception {
        Process copy = copyStartedBy(ThisComputer.name(), NOBODY);

        assertThat(stale().end(lab(), report())).isTrue();

        assertThat(copy.waitFor(5, TimeUnit.SECONDS)).isTrue();
        assertThat(events).singleElement().extracting(event -> ((Event.Found) event).finding().code())
                .isEqualTo("stale.ended");
        assertThat(home.resolve(".pgtandem")).doesNotExist();
    }

    @Test
    void end_ofACopyWhoseProgramLives_leavesIt() throws Exception {
        Process copy = copyStartedBy(ThisComputer.name(), ProcessMark.ours());

        assertThat(stale().end(lab(), report())).isFalse();

        assertThat(copy.isAlive()).isTrue();
        assertThat(events).isEmpty();
    }

    @Test
    void end_ofACopyWhoseProgramsNumberWasGivenToALaterProcess_endsIt() throws Exception {
        Process copy = copyStartedBy(ThisComputer.name(), new ProcessMark(ProcessHandle.current().pid(), 1));

        assertThat(stale().end(lab(), report())).isTrue();

        assertThat(copy.waitFor(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void end_ofACopyThatAnotherComputerStarted_leavesIt() throws Exception {
        Process copy = copyStartedBy("elsewhere", NOBODY);

        assertThat(stale().end(lab(), report())).isFalse();

        assertThat(copy.isAlive()).isTrue();
    }

    /** Leaves the record that a node keeps of a command at work. */
    private Process copyStartedBy(String computer, ProcessMark program) throws IOException {
        Process copy = new ProcessBuilder("setsid", "sleep", "300").start();
        running = copy;
        String[] stat = Files.readString(Path.of("/proc/" + copy.pid() + "/stat")).split(" ", -1);
        String boot = Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
        Path run = Files.createDirectories(home.resolve(".pgtandem/run-1"));
        Files.writeString(run.resolve("record"), String.join(" ", String.valueOf(copy.pid()), stat[21], boot,
                String.valueOf(Instant.now().getEpochSecond()), computer, program.word(), "pg_basebackup\n"));
        return copy;
    }

    private StaleRuns stale() {
        Host host = new LocalHost("pgsqlSlave", home);
        return new StaleRuns(new Hosts() {
            @Override
            public Result<Host> host(String node) {
                return Result.ok(host);
            }

            @Override
            public void close() {}
        }, events::add, new Cancellation());
    }

    private static Lab lab() {
        Node standby = new Node("pgsqlSlave", Role.STANDBY, new SshTarget("127.0.0.1", 2421, "vagrant", null, null),
                null, new PostgresSpec(null, null, null, null, null, null), null);
        return new Lab("otus-26", List.of(standby), Lab.Replication.DEFAULT, CloneMethod.PG_BASEBACKUP, Map.of(), null,
                null, Set.of());
    }

    private static CheckReport report() {
        PgVersion version = PgVersion.parse("15.14");
        NodeFacts.Cluster cluster = new NodeFacts.Cluster(version, NodeFacts.Layout.DEBIAN, "main",
                "/var/lib/postgresql/15/main", "/etc/postgresql/15/main", "/usr/lib/postgresql/15/bin", 5432, null,
                "postgres", "/var/lib/postgresql", "postgresql@15-main", true, true, null);
        NodeFacts facts = new NodeFacts("pgsqlSlave",
                new NodeFacts.Os("Debian", "x86_64", null, "pgsqlSlave", List.of(), 1, 1, true),
                new NodeFacts.Login("vagrant", 1000, "/home/vagrant", Become.SUDO, false), List.of(cluster), cluster,
                null, null, null, NodeFacts.Network.UNSEEN, NodeFacts.Tools.NONE, Instant.EPOCH);
        return new CheckReport(Map.of("pgsqlSlave", Result.ok(facts)), List.of(), Instant.EPOCH);
    }
}
