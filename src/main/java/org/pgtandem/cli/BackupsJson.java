package org.pgtandem.cli;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Backup;
import org.pgtandem.model.Backups;
import org.pgtandem.model.Texts;

/** Backups as the one object that {@code backups --json} writes. What is not known is null, never 0. */
final class BackupsJson {

    private BackupsJson() {}

    static Map<String, @Nullable Object> of(Backups backups) {
        return Json.object("type", "backups", "keeper", Json.word(backups.keeper()), "node", backups.node(), "place",
                backups.place(), "retention", backups.retention(), "schedule", backups.schedule(), "time",
                backups.at().toString(), "backups", backups.kept().stream().map(BackupsJson::backup).toList(),
                "archiving", archiving(backups.archiving()), "items",
                backups.items().stream().map(BackupsJson::item).toList(), "restored",
                backups.restored().stream().map(BackupsJson::restored).toList());
    }

    private static Map<String, @Nullable Object> backup(Backup backup) {
        return Json.object("id", backup.id(), "node", backup.node(), "state", Json.word(backup.state()), "begin",
                text(backup.begin()), "end", text(backup.end()), "bytes", backup.bytes(), "beginLsn",
                text(backup.beginLsn()), "endLsn", text(backup.endLsn()), "timeline", backup.timeline(), "verified",
                Json.word(backup.verified()));
    }

    private static Map<String, @Nullable Object> archiving(Backups.Archiving archiving) {
        return Json.object("works", archiving.works(), "how", archiving.how(), "lastSegment",
                archiving.lastSegment(), "lastAt", text(archiving.lastAt()), "failedSegment",
                archiving.failedSegment(), "failedAt", text(archiving.failedAt()));
    }

    private static Map<String, @Nullable Object> item(Backups.Item item) {
        return Json.object("name", item.name(), "ok", item.ok(), "said", item.said(), "remedy",
                Optional.ofNullable(item.remedy()).map(Texts::english).orElse(null));
    }

    private static Map<String, @Nullable Object> restored(Backups.Restored restored) {
        return Json.object("node", restored.node(), "directory", restored.directory(), "backup", restored.backup(),
                "target", restored.target(), "port", restored.port(), "socketDir", restored.socketDir(), "running",
                restored.running());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
