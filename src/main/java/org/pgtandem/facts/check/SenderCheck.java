package org.pgtandem.facts.check;

import java.util.List;
import java.util.Optional;
import org.pgtandem.model.Finding;
import org.pgtandem.model.ServerFacts;
import org.pgtandem.postgres.SettingChange;
import org.pgtandem.postgres.SettingsTable;

/** The primary has senders left for a base backup with its stream, and the standby after it. */
final class SenderCheck implements Check {

    private static final int FOR_A_CLONE = 3;

    @Override
    public List<Finding> findings(Situation situation) {
        if (situation.standbysToClone().isEmpty()) {
            return List.of();
        }
        return situation.primary().flatMap(primary -> Optional.ofNullable(primary.facts().server())
                .flatMap(server -> judge(primary.name(), server,
                        SettingsTable.of(situation.lab(), primary.facts()))))
                .map(List::of).orElse(List.of());
    }

    private static Optional<Finding> judge(String primary, ServerFacts server, List<SettingChange> changes) {
        int taken = server.senders().size();
        return changes.stream().filter(change -> change.name().equals("max_wal_senders")).findFirst()
                .filter(change -> change.willBe().matches("\\d{1,6}")).map(change -> {
                    int free = Integer.parseInt(change.willBe()) - taken;
                    return free < FOR_A_CLONE
                            ? Say.blocker(primary, "senders.full", change.willBe(), Integer.toString(taken))
                            : Say.ok(primary, "senders.free", free);
                });
    }
}
