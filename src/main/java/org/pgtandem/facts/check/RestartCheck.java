package org.pgtandem.facts.check;

import java.util.List;
import java.util.stream.Collectors;
import org.pgtandem.model.Finding;
import org.pgtandem.postgres.Effect;
import org.pgtandem.postgres.SettingChange;
import org.pgtandem.postgres.SettingsTable;

/** Some settings take effect at a restart alone, which ends every session on the primary. */
final class RestartCheck implements Check {

    @Override
    public List<Finding> findings(Situation situation) {
        return situation.primary().filter(primary -> primary.facts().server() != null).map(primary -> {
            List<String> names = SettingsTable.pushed(situation.lab(), primary.facts()).stream()
                    .filter(change -> change.effect() == Effect.RESTART).map(SettingChange::name).toList();
            return List.of(names.isEmpty()
                    ? Say.ok(primary.name(), "settings.no-restart")
                    : Say.warning(primary.name(), "settings.restart-needed", primary.name(),
                            names.stream().collect(Collectors.joining(", "))));
        }).orElse(List.of());
    }
}
