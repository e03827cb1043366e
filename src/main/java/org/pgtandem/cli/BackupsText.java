package org.pgtandem.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.pgtandem.model.Backup;
import org.pgtandem.model.Backups;
import org.pgtandem.model.Text;

/** Backups as a table for people. */
final class BackupsText {

    private static final String UNKNOWN = "-";

    private final Say say;

    BackupsText(Say say) {
        this.say = say;
    }

    void print(Backups backups) {
        say.line("cli.backups.place", backups.place(), backups.node());
        backups.kept().forEach(backup -> backup(backup, backups.at()));
        if (backups.kept().isEmpty()) {
            say.line("cli.backups.none");
        }
        for (Backups.Item item : backups.items()) {
            String verdict = say.words(Text.of(item.ok() ? "cli.severity.ok" : "cli.backups.failed"));
            say.raw(String.format(Locale.ROOT, "  %-10s %s%s", verdict, item.name(),
                    item.said() == null ? "" : ": " + item.said()));
            if (item.remedy() != null) {
                say.raw(" ".repeat(13) + "→ " + say.words(item.remedy()));
            }
        }
        if (backups.retention() != null) {
            say.line("cli.backups.retention", backups.retention());
        }
        if (backups.schedule() != null) {
            say.line("cli.backups.schedule", backups.schedule());
        }
        backups.restored().forEach(this::restored);
    }

    private void backup(Backup backup, Instant now) {
        String size = backup.bytes() == null ? UNKNOWN : Bytes.text(backup.bytes(), say.locale());
        String age = backup.end() == null ? UNKNOWN : age(Duration.between(backup.end(), now));
        say.raw(String.format(Locale.ROOT, "  %-18s %10s  %s … %s  %8s  %s, %s", backup.id(), size,
                backup.beginLsn() == null ? UNKNOWN : backup.beginLsn(),
                backup.endLsn() == null ? UNKNOWN : backup.endLsn(), age,
                say.words(Text.of("cli.backups.state." + Json.word(backup.state()))),
                say.words(Text.of("cli.backups.verified." + Json.word(backup.verified())))));
    }

    private String age(Duration age) {
        if (age.toDays() > 1) {
            return say.words(Text.of("cli.backups.days", age.toDays()));
        }
        return age.toHours() > 1
                ? say.words(Text.of("cli.backups.hours", age.toHours()))
                : say.words(Text.of("cli.backups.minutes", Math.max(0, age.toMinutes())));
    }

    private void restored(Backups.Restored restored) {
        say.line(restored.running() ? "cli.backups.restored" : "cli.backups.restored-stopped", restored.directory(),
                restored.node(), restored.backup(), Integer.toString(restored.port()));
        if (restored.running()) {
            say.raw("  " + restored.psql());
        }
    }
}
