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
import org.pgtandem.realhosts.RunProgram.Gave;
import tools.jackson.databind.JsonNode;

/** Backups in a directory. */
@Tag(RealHosts.TAG)
class BackupsOnRealHostsIT {

    /** The hosts have no cron: what stands in for its command keeps a table, with a line of somebody else's. */
    private static final String CRONTAB = """
            cat >/usr/local/bin/crontab <<'EOF'
            #!/bin/sh
            if [ "$1" = -l ]; then cat ~/crontab; else cat >~/crontab.new && mv ~/crontab.new ~/crontab; fi
            EOF
            chmod 755 /usr/local/bin/crontab
            echo '7 7 * * * true' | runuser -l postgres -c "crontab -"
            """;

    @RegisterExtension
    static final RealHosts HOSTS = RealHosts.of(MASTER + "=bookworm", SLAVE + "=bookworm:ru");

    @TempDir
    Path directory;

    private RealBackups backups;

    @BeforeEach
    void freshHostsAndLab() {
        HOSTS.reset(MASTER);
        HOSTS.reset(SLAVE);
        backups = new RealBackups(HOSTS, directory, ", \"backup\": { \"retention\": \"REDUNDANCY 1\" }");
    }

    @Test
    void restore_toATimeAndToANamedPoint_bringsBackATableDroppedAfterIt() {
        backups.done("backup", "--yes");
        JsonNode taken = backups.listed().path("backups").path(0);
        assertThat(taken.path("state").asString()).isEqualTo("complete");
        assertThat(taken.path("verified").asString()).isEqualTo("good");

        backups.bringBackADroppedTable();
    }

    @Test
    void restore_thatCannotBe_saysWhyAndTouchesNothing() {
        backups.done("backup", "--yes");

        Gave beyond = backups.run("restore", "--to-point", "never made");
        assertThat(beyond.exit()).as(beyond.all()).isEqualTo(1);
        assertThat(beyond.last().path("detail").asString())
                .contains("recovery ended before configured recovery target was reached");
        assertThat(beyond.last().path("hint").asString()).contains("WAL ends before the target");

        Gave tooEarly = backups.run("restore", "--to-time", "2020-01-01 00:00:00Z");
        assertThat(tooEarly.exit()).as(tooEarly.all()).isEqualTo(3);

        Gave taken = backups.run("restore", "--directory", "/var/lib/postgresql/15/main");
        assertThat(taken.exit()).as(taken.all()).isEqualTo(3);
        Gave notOurs = backups.run("restore", "--remove", "/var/lib/postgresql/15/main", "--yes");
        assertThat(notOurs.exit()).as(notOurs.all()).isEqualTo(3);
        assertThat(HOSTS.sql(MASTER, "SELECT 1")).isEqualTo("1");
    }

    @Test
    void scheduledBackup_startedByItsTimer_takesTheLockAndKeepsAWholeBackup() {
        String lock = "/var/lib/postgresql/.pgtandem/lock";
        backups.done("backup", "--yes");

        backups.takeByTimer(MASTER, "echo 'timer 1 of a boot before' > " + lock);

        assertThat(backups.listed().path("backups")).hasSize(2).allSatisfy(kept -> {
            assertThat(kept.path("state").asString()).isEqualTo("complete");
            assertThat(kept.path("verified").asString()).isEqualTo("good");
        });
        assertThat(HOSTS.run(MASTER, "test", "!", "-e", lock).exit()).isZero();
    }

    @Test
    void schedule_withoutRoot_isALineOfTheCrontabBesideThoseOfOthers() {
        HOSTS.run(MASTER, "sh", "-c", CRONTAB).text();
        backups.done("backup", "--yes");
        RealBackups asOwner = new RealBackups(HOSTS, directory, "postgres", "");

        assertThat(asOwner.run("backup", "--schedule", "*-*-* 03:00").exit()).isEqualTo(3);
        asOwner.done("backup", "--schedule", "5 3 * * 1-5");
        asOwner.done("backup", "--schedule", "0 3 * * *");

        assertThat(asOwner.listed().path("schedule").asString()).isEqualTo("0 3 * * *");
        assertThat(crontab()).hasLineCount(2).startsWith("7 7 * * * true\n0 3 * * * /");
        String line = crontab().lines().toList().getLast().replaceFirst("(\\S+ ){5}", "");
        HOSTS.run(MASTER, "runuser", "-u", "postgres", "--", "env", "-i", "HOME=/var/lib/postgresql",
                "PATH=/usr/bin:/bin", "sh", "-c", line).text();
        assertThat(asOwner.listed().path("backups")).hasSize(2);

        backups.done("backup", "--schedule", "*-*-* 04:00");
        assertThat(crontab()).isEqualTo("7 7 * * * true");
        assertThat(asOwner.run("backup", "--schedule", "off").exit()).isEqualTo(3);
        assertThat(asOwner.listed().path("schedule").asString()).isEqualTo("*-*-* 04:00");
    }

    private static String crontab() {
        return HOSTS.run(MASTER, "runuser", "-l", "postgres", "-c", "crontab -l").text();
    }

    @Test
    void retention_asksBeforeItDeletes_andKeepsTheNewest() {
        backups.done("backup", "--yes");
        backups.done("backup");
        String newest = backups.listed().path("backups").path(0).path("id").asString();

        Gave unasked = backups.run("backup", "--apply-retention");
        assertThat(unasked.exit()).as(unasked.all()).isEqualTo(3);
        assertThat(backups.listed().path("backups")).hasSize(2);

        backups.done("backup", "--apply-retention", "--yes");
        assertThat(backups.listed().path("backups")).singleElement()
                .satisfies(kept -> assertThat(kept.path("id").asString()).isEqualTo(newest));
        assertThat(HOSTS.run(MASTER, "ls", "/var/lib/postgresql/15/main.pgtandem-wal").text().lines()
                .filter(name -> name.length() == 24)).hasSize(1);
    }
}
