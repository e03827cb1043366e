package org.pgtandem.realhosts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.pgtandem.realhosts.RealClone.MASTER;
import static org.pgtandem.realhosts.RealClone.SLAVE;

import java.time.Duration;

/** What must not be there once a clone has ended, however it was made and however it ended. */
record NothingLeft(RealHosts hosts) {

    /** No program at work, no session in a backup, no lock, mount or key, and nobody let in. */
    void check() {
        for (String node : new String[] {MASTER, SLAVE}) {
            // What a program started ends a moment after it.
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                    hosts.run(node, "pgrep", "-a", "-x", "pg_basebackup|tar|zstd|ssh|rsync|sshfs").out()).isEmpty());
            assertThat(hosts.run(node, "sh", "-c", "test -e ~postgres/.pgtandem/lock").exit()).isNotZero();
        }
        await().untilAsserted(() -> assertThat(hosts.sql(MASTER, "select count(*) from pg_stat_activity"
                + " where query ~ 'pg_(backup_start|start_backup)' and pid <> pg_backend_pid()")).isEqualTo("0"));
        assertThat(mounts()).isEmpty();
        assertThat(below("keys")).isEmpty();
        assertThat(below("mounts")).isEmpty();
        assertThat(keyLines()).isZero();
    }

    /** The mounts of sshfs on the primary. */
    String mounts() {
        return hosts.run(MASTER, "awk", "$3 == \"fuse.sshfs\"", "/proc/mounts").text();
    }

    private String below(String directory) {
        return hosts.run(MASTER, "sh", "-c", "ls -A ~postgres/.pgtandem/" + directory + " 2>/dev/null; true").text();
    }

    /** How many lines of ours let a key in on the standby. */
    long keyLines() {
        return hosts.run(SLAVE, "sh", "-c", "cat ~postgres/.ssh/authorized_keys 2>/dev/null; true").text().lines()
                .filter(line -> line.contains("pgTandem")).count();
    }
}
