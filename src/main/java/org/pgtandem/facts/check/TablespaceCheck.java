package org.pgtandem.facts.check;

import java.util.List;
import org.pgtandem.model.Finding;
import org.pgtandem.model.ServerFacts;

/** Tablespaces lie outside the data directory, where the copy beside it cannot take them along. */
final class TablespaceCheck implements Check {

    @Override
    public List<Finding> findings(Situation situation) {
        String primary = situation.lab().primary().name();
        return situation.primaryServer().map(ServerFacts::tablespaces).map(places -> places.isEmpty()
                ? Say.ok(primary, "tablespaces.none")
                : Say.proven(Say.blocker(primary, "tablespaces", primary, places.size()),
                        String.join("\n", places)))
                .map(List::of).orElse(List.of());
    }
}
