package org.pgtandem.realhosts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.pgtandem.realhosts.RealClone.MASTER;
import static org.pgtandem.realhosts.RealClone.SLAVE;

import java.time.Duration;

/** What must not be there once a clone by sshfs has ended, however it ended. */
record SshfsLeavesNothing(RealHosts hosts) {

    void check() {
        assertThat(mounts()).isEmpty();
        // sshfs itself ends a moment after its mount.
        await().atMost(Duration.ofSeconds(20)).until(() -> hosts.run(MASTER, "pgrep", "-x", "sshfs").exit() == 1);
        assertThat(hosts.run(MASTER, "pgrep", "-x", "pg_basebackup").exit()).isEqualTo(1);
        assertThat(below("keys")).isEmpty();
        assertThat(below("mounts")).isEmpty();
        assertThat(keyLines()).isZero();
    }

    /** The mounts of sshfs on the primary. */
    String mounts() {
        return hosts.run(MASTER, "awk", "$3 == \"fuse.sshfs\"", "/proc/mounts").text();
    }

    String below(String directory) {
        return hosts.run(MASTER, "sh", "-c", "ls -A ~postgres/.pgtandem/" + directory + " 2>/dev/null; true").text();
    }

    /** How many lines of ours let a key in on the standby. */
    long keyLines() {
        return hosts.run(SLAVE, "sh", "-c", "cat ~postgres/.ssh/authorized_keys").text().lines()
                .filter(line -> line.contains("pgTandem")).count();
    }
}
