package org.pgtandem.plan;

import org.jspecify.annotations.Nullable;
import org.pgtandem.model.DemoSize;
import org.pgtandem.model.RecoveryTarget;

/** What a person may ask for on a lab beside a clone. */
public sealed interface Order {

    /** Sets up what backups need, where it is missing, and takes one. */
    record TakeBackup() implements Order {}

    /**
     * Checks a backup's files against its manifest.
     *
     * @param backup its id
     */
    record VerifyBackup(String backup) implements Order {}

    /** Removes the backups that the retention rule keeps no longer. */
    record ApplyRetention() implements Order {}

    /** Gives this moment a name that a restore can stop at. */
    record NameThisMoment(String name) implements Order {}

    /**
     * Restores beside what is there and starts it on a port of its own.
     *
     * @param backup    its id; null for the newest good one that ended before the target
     * @param node      where to
     * @param directory a new one; null for one beside the node's data directory
     * @param port      null for the first free one from 5433 on
     */
    record Restore(@Nullable String backup, String node, @Nullable String directory, RecoveryTarget target,
            @Nullable Integer port) implements Order {}

    /** Stops a restored server and deletes its directory: only one that a restore of ours has made. */
    record RemoveRestored(String node, String directory) implements Order {}

    /**
     * Writes a timer that takes backups.
     *
     * @param when as systemd's OnCalendar reads it, or five fields as cron does where there is no systemd; null takes the
     *             timer away again
     */
    record Schedule(@Nullable String when) implements Order {}

    /**
     * Makes the demo database on the primary.
     *
     * @param database its name
     * @param seed     the same seed and size make the same rows, whatever the server's version; not negative
     * @param replace  whether one of another size or seed, made by us, may be dropped for it
     */
    record LoadDemo(String database, DemoSize size, int seed, boolean replace) implements Order {

        /** The name where nobody gives one. */
        public static final String DATABASE = "demo";
        /** The seed where nobody gives one. */
        public static final int SEED = 42;

        public LoadDemo {
            if (seed < 0) {
                throw new IllegalArgumentException("a seed is not negative: " + seed);
            }
        }
    }
}
