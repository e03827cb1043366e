package org.pgtandem.realhosts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pgtandem.realhosts.RealClone.MASTER;
import static org.pgtandem.realhosts.RealClone.SLAVE;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pgtandem.realhosts.RunProgram.Gave;

/** Settings of a lab, good ones and such that ALTER SYSTEM takes and the server does not start with. */
@Tag(RealHosts.TAG)
class SettingsOnRealHostsIT {

    private static final String AUTO = "/var/lib/postgresql/15/main/postgresql.auto.conf";

    @RegisterExtension
    static final RealHosts HOSTS = RealHosts.of(MASTER + "=bookworm:ru", SLAVE + "=bookworm");

    @TempDir
    Path directory;

    private RunProgram program;

    @BeforeEach
    void asNew() {
        HOSTS.reset(MASTER);
        HOSTS.reset(SLAVE);
        program = new RunProgram(directory);
    }

    @ParameterizedTest
    @CsvSource({"shared_preload_libraries, no_such_library, no_such_library", "shared_buffers, 4000GB, shared_buffers"})
    void clone_serverDoesNotComeUp_getsItsOldSettingsBackAndCanBeClonedAfterwards(String name, String value,
            String logged) {
        HOSTS.sql(MASTER, "alter system set log_min_duration_statement = '7s'");
        String before = HOSTS.run(MASTER, "cat", AUTO).text();
        String had = HOSTS.sql(MASTER, "show " + name);

        Gave failed = clone(lab("\"work_mem\": \"9MB\", \"" + name + "\": \"" + value + "\""));

        assertThat(failed.exit()).as(failed.all()).isEqualTo(1);
        assertThat(failed.last().path("outcome").asString()).isEqualTo("failed");
        assertThat(failed.last().path("reason").asString()).contains(name + " = " + value);
        assertThat(failed.last().path("untouched").asString()).contains("The old settings are back");
        assertThat(failed.last().path("detail").asString()).contains(logged);
        assertThat(HOSTS.sql(MASTER, "show " + name)).isEqualTo(had);
        assertThat(HOSTS.sql(MASTER, "show work_mem")).isEqualTo("4MB");
        assertThat(HOSTS.sql(MASTER, "select count(*) from pg_settings where pending_restart")).isEqualTo("0");
        assertThat(HOSTS.run(MASTER, "cat", AUTO).text()).isEqualTo(before);
        assertThat(HOSTS.run(MASTER, "test", "-e", AUTO + ".before-pgtandem").exit()).isNotZero();
        assertThat(HOSTS.run(MASTER, "systemctl", "is-active", HOSTS.host(MASTER).service()).text())
                .isEqualTo("active");

        assertDone(clone(lab("\"work_mem\": \"9MB\"")));
        assertThat(HOSTS.sql(MASTER, "show work_mem")).isEqualTo("9MB");
        assertThat(HOSTS.run(MASTER, "test", "-e", AUTO + ".before-pgtandem").exit()).isNotZero();
    }

    @Test
    void check_valuesThatTheServersProgramRefuses_areToldInItsWords() {
        Gave gave = program.run("check", lab("\"log_destination\": \"paper\", \"search_path\": \"a,,b\","
                + " \"timezone\": \"Mars/City\", \"work_mem\": \"1\", \"DateStyle\": \"ISO, DMY\""), "--json",
                "--accept-new-host-keys");

        assertThat(gave.exit()).as(gave.all()).isEqualTo(3);
        assertThat(gave.events().stream().filter(event -> event.path("code").asString("").startsWith("settings."))
                .filter(event -> event.path("severity").asString().equals("blocker"))
                .map(event -> event.path("message").asString() + event.path("detail").asString(""))).hasSize(4)
                .anyMatch(told -> told.contains("Unrecognized key word: \"paper\""))
                .anyMatch(told -> told.contains("List syntax is invalid"))
                .anyMatch(told -> told.contains("Mars/City")).anyMatch(told -> told.contains("work_mem"));
    }

    @Test
    void clone_somebodyElsesSettingWaitsForARestart_isToldAfterThePush() {
        assertDone(clone(lab("\"work_mem\": \"9MB\"")));
        HOSTS.sql(MASTER, "alter system set max_prepared_transactions = 5");
        HOSTS.sql(MASTER, "select pg_reload_conf()");

        Gave again = clone(lab("\"work_mem\": \"10MB\""));

        assertDone(again);
        assertThat(again.events()).anySatisfy(event -> {
            assertThat(event.path("code").asString("")).isEqualTo("settings.pending");
            assertThat(event.path("message").asString("")).contains("max_prepared_transactions");
        });
        assertThat(HOSTS.sql(MASTER, "show work_mem")).isEqualTo("10MB");
    }

    @Test
    void clone_standbysOwnConfigurationHasLess_startsWithThePrimarys() {
        HOSTS.run(SLAVE, "sh", "-c", "echo 'max_connections = 20\nmax_wal_senders = 2\nmax_worker_processes = 3'"
                + " > /etc/postgresql/15/main/conf.d/own.conf").text();
        HOSTS.run(SLAVE, "systemctl", "restart", HOSTS.host(SLAVE).service()).text();

        assertDone(clone(lab("\"max_connections\": 150, \"max_prepared_transactions\": 7")));

        assertThat(HOSTS.sql(SLAVE, "show max_connections")).isEqualTo("150");
        assertThat(HOSTS.sql(SLAVE, "show max_prepared_transactions")).isEqualTo("7");
    }

    private static void assertDone(Gave gave) {
        assertThat(gave.exit()).as(gave.all()).isZero();
    }

    private Gave clone(String lab) {
        return program.run("clone", lab, "--yes", "--json", "--accept-new-host-keys");
    }

    private String lab(String settings) {
        return program.file("lab.json", RunProgram.pair(HOSTS, "vagrant",
                ", \"settings\": { " + settings + " }" + RunProgram.CONFIRMED));
    }
}
