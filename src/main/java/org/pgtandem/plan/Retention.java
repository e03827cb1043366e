package org.pgtandem.plan;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.pgtandem.model.Backup;
import org.pgtandem.model.Backup.Verified;

/** How long backups are kept, in barman's words: {@code REDUNDANCY 3}, {@code RECOVERY WINDOW OF 7 DAYS}. */
final class Retention {

    private static final Map<String, ChronoUnit> UNITS = Map.of("DAYS", ChronoUnit.DAYS, "WEEKS", ChronoUnit.WEEKS,
            "MONTHS", ChronoUnit.MONTHS);

    private final String[] words;

    Retention(String rule) {
        words = rule.toUpperCase(Locale.ROOT).split(" ");
    }

    /** Those that the rule keeps no longer, oldest first. The last good one is never among them. */
    List<Backup> obsolete(List<Backup> kept, Instant now) {
        List<Backup> whole = kept.stream().filter(BackupChoice::isWhole).toList();
        List<Backup> good = whole.stream().filter(backup -> backup.verified() != Verified.BAD).toList();
        Optional<Backup> oldest = words[0].equals("REDUNDANCY")
                ? good.stream().skip(Integer.parseInt(words[1]) - 1L).findFirst()
                : good.stream().filter(backup -> endedBefore(backup, windowBegins(now))).findFirst();
        return oldest.map(last -> whole.reversed().stream().filter(backup -> backup.id().compareTo(last.id()) < 0)
                .toList()).orElse(List.of());
    }

    private Instant windowBegins(Instant now) {
        ChronoUnit unit = UNITS.getOrDefault(words[4], ChronoUnit.DAYS);
        return LocalDateTime.ofInstant(now, ZoneOffset.UTC).minus(Integer.parseInt(words[3]), unit)
                .toInstant(ZoneOffset.UTC);
    }

    private static boolean endedBefore(Backup backup, Instant moment) {
        return backup.end() != null && backup.end().isBefore(moment);
    }
}
