package org.pgtandem.facts.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.pgtandem.command.Sql;
import org.pgtandem.model.Finding;
import org.pgtandem.model.Lsn;
import org.pgtandem.model.ServerFacts;
import org.pgtandem.model.ServerFacts.Slot;

/** Slots that nobody uses: each keeps WAL for ever and fills the disk. */
final class OrphanSlotCheck implements Check {

    @Override
    public List<Finding> findings(Situation situation) {
        Set<String> ours = situation.lab().standbys().stream().map(situation.lab()::slotOf)
                .collect(Collectors.toSet());
        if (situation.lab().usesBarman()) {
            ours.add(situation.lab().barmanOrDefault().slot());
        }
        return situation.primaryServer().stream().flatMap(server -> server.slots().stream()
                .filter(slot -> !slot.active() && !ours.contains(slot.name()))
                .map(slot -> Say.mended(
                        Say.warning(situation.lab().primary().name(), "slot.orphan", slot.name(),
                                Say.bytes(kept(server, slot))),
                        "SELECT pg_drop_replication_slot(" + Sql.literal(slot.name()) + ");")))
                .toList();
    }

    private static long kept(ServerFacts server, Slot slot) {
        Lsn current = server.currentLsn();
        Lsn restart = slot.restartLsn();
        return current == null || restart == null ? 0 : Math.max(0, current.minus(restart));
    }
}
