package org.pgtandem.plan;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Backup;
import org.pgtandem.model.Backups;
import org.pgtandem.model.Failure;
import org.pgtandem.model.RecoveryTarget;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;
import org.pgtandem.postgres.RestoredServer;

/** Finds the backup that an order means. */
final class BackupChoice {

    /** How far clocks may be apart. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    private BackupChoice() {}

    static boolean isWhole(Backup backup) {
        return backup.state() == Backup.State.COMPLETE || backup.state() == Backup.State.WAITING_FOR_WAL;
    }

    /** A backup that is there and whole. */
    static Result<Backup> named(Backups backups, String id) {
        return backups.kept().stream().filter(backup -> backup.id().equals(id) && isWhole(backup)).findFirst()
                .map(Result::ok).orElseGet(() -> Result.failed(
                        Failure.of(Text.of("backups.no-such", id), Text.of("backups.no-such.hint"))));
    }

    /**
     * The backup to restore.
     *
     * @param id null for the newest good one that ended before the target
     */
    static Result<Backup> toRestore(Backups backups, @Nullable String id, RecoveryTarget target) {
        if (target instanceof RecoveryTarget.Time(Instant at) && at.isAfter(backups.at().plus(SKEW))) {
            return Result.failed(Failure.of(Text.of("backups.target-future", RestoredServer.words(target)),
                    Text.of("backups.target-future.hint")));
        }
        return (id != null ? named(backups, id) : newest(backups, target)).flatMap(backup -> reaches(backup, target)
                ? Result.ok(backup)
                : Result.failed(Failure.of(
                        Text.of("backups.target-too-early", backup.id(), String.valueOf(backup.end())),
                        Text.of("backups.target-too-early.hint"))));
    }

    private static Result<Backup> newest(Backups backups, RecoveryTarget target) {
        return backups.kept().stream().filter(BackupChoice::isWhole)
                .filter(backup -> backup.verified() != Backup.Verified.BAD && reaches(backup, target)).findFirst()
                .map(Result::ok).orElseGet(() -> Result.failed(
                        Failure.of(Text.of("backups.none"), Text.of("backups.none.hint"))));
    }

    /** Whether the target lies after the backup's end: before it, the backup is not consistent. */
    private static boolean reaches(Backup backup, RecoveryTarget target) {
        return !(target instanceof RecoveryTarget.Time(Instant at)) || backup.end() == null
                || !at.isBefore(backup.end());
    }
}
