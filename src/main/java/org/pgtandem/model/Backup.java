package org.pgtandem.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One base backup.
 *
 * @param id       barman's id, or the directory's name
 * @param keeper   who keeps it
 * @param node     where it lies
 * @param state    how it ended
 * @param begin    when it began; null where that is not known
 * @param end      when it ended; null where it did not, or it is not known
 * @param bytes    its size on disk, in bytes; null where it is not known
 * @param beginLsn where replay begins; null where it is not known
 * @param endLsn   where it is consistent; null where it is not known
 * @param timeline null where it is not known
 * @param verified what a verification said
 */
public record Backup(String id, Backups.Keeper keeper, String node, State state, @Nullable Instant begin,
        @Nullable Instant end, @Nullable Long bytes, @Nullable Lsn beginLsn, @Nullable Lsn endLsn,
        @Nullable Integer timeline, Verified verified) {

    /** How a backup ended. */
    public enum State {
        COMPLETE,
        /** Complete, while WAL that it needs has not arrived yet. */
        WAITING_FOR_WAL, RUNNING, FAILED
    }

    /** What a verification said. */
    public enum Verified {
        NEVER, GOOD, BAD,
        /** Nothing can tell: the server is older than backup manifests. */
        IMPOSSIBLE
    }
}
