package org.pgtandem.facts;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Backup;
import org.pgtandem.model.Backup.State;
import org.pgtandem.model.Backup.Verified;
import org.pgtandem.model.Backups.Keeper;
import org.pgtandem.model.Lsn;

/** The backups of a directory, from what the script printed. */
final class FoundBackups {

    private static final int MANIFESTS_SINCE = 130_000;

    private final Records records;
    private final String node;
    private final @Nullable String system;
    private final Set<String> archived;
    private final Map<String, Map<String, String>> notes = new HashMap<>();

    /**
     * @param system   the primary's system identifier: backups of other systems in the same directory are not its own;
     *                 null where it is not known
     * @param archived names of the archived segments
     */
    FoundBackups(Records records, String node, @Nullable String system, Set<String> archived) {
        this.records = records;
        this.node = node;
        this.system = system;
        this.archived = archived;
        records.all("note").forEach(fields -> notes.computeIfAbsent(fields.get(0), _ -> new HashMap<>())
                .put(fields.get(1), fields.get(2)));
    }

    /** What was written down with each, by id. */
    Map<String, Map<String, String>> notes() {
        return notes;
    }

    /** Newest first: ids are times. */
    List<Backup> backups() {
        Stream<Backup> whole = records.all("backup").stream().map(List::getFirst).filter(this::isOurs)
                .map(this::whole);
        Stream<Backup> unfinished = records.all("unfinished").stream()
                .map(fields -> unfinished(fields.get(0), fields.get(1)));
        return Stream.concat(whole, unfinished).sorted(Comparator.comparing(Backup::id).reversed()).toList();
    }

    private boolean isOurs(String id) {
        return system == null || system.equals(notes.getOrDefault(id, Map.of()).getOrDefault("system", system));
    }

    private Backup whole(String id) {
        Map<String, String> noted = notes.getOrDefault(id, Map.of());
        String last = noted.getOrDefault("end_segment", "");
        return new Backup(id, Keeper.DIRECTORY, node,
                archived.contains(last) ? State.COMPLETE : State.WAITING_FOR_WAL, at(noted.get("begin_at")),
                at(noted.get("end_at")), number(noted.get("kilobytes")).map(kilobytes -> kilobytes * 1024).orElse(null),
                lsn(noted.get("begin_lsn")), lsn(noted.get("end_lsn")),
                number(noted.get("timeline")).map(Long::intValue).orElse(null), verified(id, noted));
    }

    private Backup unfinished(String id, String state) {
        return new Backup(id, Keeper.DIRECTORY, node, state.equals("running") ? State.RUNNING : State.FAILED, null,
                null, null, null, null, null, Verified.NEVER);
    }

    private Verified verified(String id, Map<String, String> noted) {
        Optional<String> said = records.all("verified").stream().filter(fields -> fields.getFirst().equals(id))
                .map(fields -> fields.get(1)).findFirst();
        if (said.isPresent()) {
            return said.get().startsWith("good") ? Verified.GOOD : Verified.BAD;
        }
        return number(noted.get("version")).filter(version -> version < MANIFESTS_SINCE).isPresent()
                ? Verified.IMPOSSIBLE
                : Verified.NEVER;
    }

    private static Optional<Long> number(@Nullable String text) {
        return Optional.ofNullable(text).filter(digits -> digits.matches("\\d{1,18}")).map(Long::valueOf);
    }

    private static @Nullable Instant at(@Nullable String seconds) {
        return number(seconds).map(Instant::ofEpochSecond).orElse(null);
    }

    private static @Nullable Lsn lsn(@Nullable String text) {
        return text == null || !text.matches("[0-9A-F]+/[0-9A-F]+") ? null : Lsn.parse(text);
    }
}
