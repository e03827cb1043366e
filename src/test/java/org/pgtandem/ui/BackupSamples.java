package org.pgtandem.ui;

import java.time.Instant;
import java.util.List;
import org.pgtandem.model.Backup;
import org.pgtandem.model.Backup.State;
import org.pgtandem.model.Backup.Verified;
import org.pgtandem.model.Backups;
import org.pgtandem.model.Backups.Archiving;
import org.pgtandem.model.Backups.Item;
import org.pgtandem.model.Backups.Keeper;
import org.pgtandem.model.Backups.Restored;
import org.pgtandem.model.Lsn;

/** Backups as an engine would tell of them. */
public final class BackupSamples {

    /** How the restored server is looked into. */
    public static final String PSQL = "sudo -u postgres /usr/lib/postgresql/15/bin/psql"
            + " -h /var/run/postgresql -p 5433 -d postgres";

    private static final Instant NOW = Samples.AT;

    private BackupSamples() {}

    /** By barman: one check fails, and a server is restored. */
    public static Backups barman() {
        return new Backups(Keeper.BARMAN, Samples.STANDBY, Samples.PRIMARY, "RECOVERY WINDOW OF 7 DAYS",
                List.of(backup("20261122T112200", 7_320, State.WAITING_FOR_WAL, Verified.NEVER),
                        backup("20261122T030000", 37_400, State.COMPLETE, Verified.GOOD),
                        backup("20261121T030000", 123_800, State.FAILED, Verified.IMPOSSIBLE)),
                new Archiving(true, "barman_receive_wal on the slot barman", "0000000100000000000000D4",
                        NOW.minusSeconds(84), null, null),
                List.of(new Item("PostgreSQL", true, null, null), new Item("PostgreSQL streaming", true, null, null),
                        new Item("wal_level", true, null, null), new Item("replication slot", true, null, null),
                        new Item("directories", true, null, null),
                        new Item("minimum redundancy requirements", false, "have 1 backups, expected at least 2",
                                Samples.say(
                                        "Take another backup, or lower **minimum_redundancy** in the server file."))),
                "*-*-* 03:00:00", List.of(new Restored(Samples.STANDBY,
                        "/var/lib/postgresql/15/main.restored-20261122T030000", "20261122T030000",
                        "2026-11-22 13:20:00", 5433, "/var/run/postgresql", PSQL, true)),
                NOW);
    }

    /** In a directory, where nothing is kept yet. */
    public static Backups none() {
        return new Backups(Keeper.DIRECTORY, Samples.PRIMARY, "/var/lib/postgresql/backups", null, List.of(),
                new Archiving(false, null, null, null, null, null), List.of(), null, List.of(), NOW);
    }

    private static Backup backup(String id, long secondsAgo, State state, Verified verified) {
        boolean failed = state == State.FAILED;
        return new Backup(id, Keeper.BARMAN, Samples.STANDBY, state, NOW.minusSeconds(secondsAgo + 41),
                failed ? null : NOW.minusSeconds(secondsAgo), failed ? null : 341_000_000L,
                Lsn.parse("0/D2000028"), failed ? null : Lsn.parse("0/D2000138"), 1, verified);
    }
}
