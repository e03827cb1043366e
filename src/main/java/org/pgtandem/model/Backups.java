package org.pgtandem.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a lab's backups. Gathered read-only.
 *
 * @param keeper    who keeps them
 * @param node      the node where they lie
 * @param place     barman's name of the server, or the directory
 * @param retention how long they are kept, in barman's words; null for no rule
 * @param kept      newest first
 * @param archiving whether WAL is kept too; without it a backup restores to its own end alone
 * @param items     what was checked, each of them; for barman what {@code barman check} says
 * @param schedule  the timer's own words; null where backups are taken on request alone
 * @param restored  what was restored beside and not removed yet, on every node
 */
public record Backups(Keeper keeper, String node, String place, @Nullable String retention, List<Backup> kept,
        Archiving archiving, List<Item> items, @Nullable String schedule, List<Restored> restored,
        Instant at) {

    public Backups {
        kept = List.copyOf(kept);
        items = List.copyOf(items);
        restored = List.copyOf(restored);
    }

    /** Who keeps backups. */
    public enum Keeper {
        BARMAN,
        /** pg_basebackup into a directory, and the WAL archive beside. */
        DIRECTORY
    }

    /**
     * How WAL is kept.
     *
     * @param works        whether it is switched on and the last attempt succeeded
     * @param how          the archive_command, or the slot that barman's receiver streams on; null where nothing keeps WAL
     * @param lastSegment  the last segment that was kept; null for none, or where a history of timelines came last
     * @param lastAt       when; null for never
     * @param failedSegment the last segment that could not be kept, where that is later; null for none
     * @param failedAt     when; null for never
     */
    public record Archiving(boolean works, @Nullable String how, @Nullable String lastSegment,
            @Nullable Instant lastAt, @Nullable String failedSegment, @Nullable Instant failedAt) {}

    /**
     * One thing that was checked.
     *
     * @param name   in the words of whoever checked it: {@code WAL archive}
     * @param ok     whether it is well
     * @param said   what was said beside it, as it is; null for nothing
     * @param remedy what to do; null where it is well
     */
    public record Item(String name, boolean ok, @Nullable String said, @Nullable Text remedy) {}

    /**
     * A server restored beside, on a port of its own.
     *
     * @param backup    id of the backup that it came from
     * @param target    where it was to stop, in its own words: a time, the name of a restore point; null for the latest
     * @param socketDir directory of its socket, on which the cluster's owner reaches it
     * @param psql      what a person types on the node to look into it
     * @param running   whether its server runs
     */
    public record Restored(String node, String directory, String backup, @Nullable String target, int port,
            String socketDir, String psql, boolean running) {}
}
