package org.pgtandem.facts;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pgtandem.model.Backup;
import org.pgtandem.model.Backup.Verified;
import org.pgtandem.model.Backups.Archiving;
import org.pgtandem.model.Backups.Item;
import org.pgtandem.model.Text;
import org.pgtandem.postgres.BarmanAnswers;
import org.pgtandem.postgres.BarmanPlace;

/** What barman keeps, from what the script printed. */
final class FoundInBarman {

    private static final int MANIFESTS_SINCE = 130_000;

    private final Records records;
    private final BarmanPlace place;
    private final List<BarmanAnswers.Told> told;

    FoundInBarman(Records records, BarmanPlace place) {
        this.records = records;
        this.place = place;
        told = records.all("backup").stream().map(List::getFirst)
                .flatMap(json -> BarmanAnswers.backup(json, place.node().name()).stream())
                .sorted(Comparator.comparing((BarmanAnswers.Told one) -> one.backup().id()).reversed()).toList();
    }

    /** Newest first. */
    List<Backup> backups() {
        return told.stream().map(one -> withVerdict(one.backup(), verified(one))).toList();
    }

    /** What barman says more of each, by id. */
    Map<String, Map<String, String>> notes() {
        Map<String, Map<String, String>> notes = new HashMap<>();
        told.forEach(one -> notes.put(one.backup().id(), Map.of("version", one.version(), "obsolete",
                Boolean.toString(one.obsolete()), "tablespaces", Boolean.toString(one.tablespaces()))));
        return notes;
    }

    /** Every item of barman's own check; where the server has no file yet, that is the one thing to say. */
    List<Item> items() {
        return place.known()
                ? records.one("check").map(BarmanAnswers::check).orElse(List.of())
                : List.of(new Item("server", false, null, Text.of("backups.barman.not-set-up")));
    }

    Archiving archiving() {
        List<Item> items = items();
        boolean receives = place.known() && items.stream()
                .filter(item -> item.name().equals("receive wal running") || item.name().equals("replication slot"))
                .allMatch(Item::ok);
        String last = told.stream().findFirst().map(BarmanAnswers.Told::lastWal).orElse(null);
        return new Archiving(receives && !items.isEmpty(), place.known() ? place.settings().slot() : null, last, null,
                null, null);
    }

    private Verified verified(BarmanAnswers.Told one) {
        Optional<String> said = records.all("verified").stream()
                .filter(fields -> fields.getFirst().equals(one.backup().id())).map(fields -> fields.get(1)).findFirst();
        if (said.isPresent()) {
            return said.get().startsWith("good") ? Verified.GOOD : Verified.BAD;
        }
        boolean old = one.version().matches("\\d{6}") && Integer.parseInt(one.version()) < MANIFESTS_SINCE;
        return old ? Verified.IMPOSSIBLE : Verified.NEVER;
    }

    private static Backup withVerdict(Backup b, Verified verdict) {
        return new Backup(b.id(), b.keeper(), b.node(), b.state(), b.begin(), b.end(), b.bytes(), b.beginLsn(),
                b.endLsn(), b.timeline(), verdict);
    }
}
