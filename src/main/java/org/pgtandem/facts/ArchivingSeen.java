package org.pgtandem.facts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Backups.Archiving;
import org.pgtandem.model.Backups.Item;
import org.pgtandem.model.NodeFacts;
import org.pgtandem.model.ServerFacts;
import org.pgtandem.model.Text;
import org.pgtandem.postgres.Archive;

/** How the primary's own archiving is. */
final class ArchivingSeen {

    private static final int COLUMNS = 4;
    private static final int SEGMENT = 24;

    private ArchivingSeen() {}

    /** @param archiver the row of pg_stat_archiver; empty where it could not be asked */
    static Archiving of(@Nullable NodeFacts primary, List<@Nullable String> archiver) {
        ServerFacts server = primary == null ? null : primary.server();
        String how = server == null || !Archive.isOn(server) ? null : server.value("archive_command").orElse(null);
        if (archiver.size() < COLUMNS) {
            return new Archiving(false, how, null, null, null, null);
        }
        Instant last = at(archiver.get(1));
        Instant failed = at(archiver.get(3));
        boolean broken = failed != null && (last == null || !failed.isBefore(last));
        return new Archiving(how != null && !broken, how, segment(archiver.get(0)), last,
                broken ? archiver.get(2) : null,
                broken ? failed : null);
    }

    /** What is checked where backups lie in a directory. */
    static List<Item> items(Archiving archiving) {
        boolean on = archiving.how() != null;
        boolean fails = archiving.failedSegment() != null;
        return List.of(
                new Item("archive_mode, archive_command", on, archiving.how(),
                        on ? null : Text.of("backups.item.archive-off")),
                new Item("pg_stat_archiver", !fails, fails ? archiving.failedSegment() : archiving.lastSegment(),
                        fails ? Text.of("backups.item.archive-fails") : null));
    }

    /** The archiver tells of any file: that of a backup is named after its first segment, a history after none. */
    private static @Nullable String segment(@Nullable String file) {
        return file != null && file.matches("[0-9A-F]{24}.*") ? file.substring(0, SEGMENT) : null;
    }

    private static @Nullable Instant at(@Nullable String seconds) {
        return seconds == null || seconds.isEmpty() ? null : Instant.ofEpochSecond(Long.parseLong(seconds));
    }
}
