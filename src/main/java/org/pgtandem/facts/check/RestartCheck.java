package org.pgtandem.facts.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.pgtandem.facts.check.Situation.Seen;
import org.pgtandem.model.Finding;
import org.pgtandem.model.Lab;
import org.pgtandem.model.ServerFacts;
import org.pgtandem.model.ServerFacts.Setting;
import org.pgtandem.postgres.Effect;
import org.pgtandem.postgres.SettingChange;
import org.pgtandem.postgres.SettingsTable;
import org.pgtandem.postgres.StandbySettings;

/** Some settings take effect at a restart alone, which ends every session on the primary. */
final class RestartCheck implements Check {

    @Override
    public List<Finding> findings(Situation situation) {
        return situation.primary().filter(primary -> primary.facts().server() != null)
                .map(primary -> judge(situation.lab(), primary)).orElse(List.of());
    }

    private static List<Finding> judge(Lab lab, Seen primary) {
        List<SettingChange> pushed = SettingsTable.pushed(lab, primary.facts());
        List<String> names = pushed.stream().filter(change -> change.effect() == Effect.RESTART)
                .map(SettingChange::name).toList();
        List<Finding> findings = new ArrayList<>(List.of(names.isEmpty()
                ? Say.ok(primary.name(), "settings.no-restart")
                : Say.warning(primary.name(), "settings.restart-needed", primary.name(), String.join(", ", names))));
        String waiting = waiting(primary, pushed);
        List<String> limits = StandbySettings.AT_LEAST_THE_PRIMARYS.stream()
                .filter(Set.of(waiting.split(", "))::contains)
                .toList();
        if (!names.isEmpty() && !limits.isEmpty()) {
            findings.add(Say.blocker(primary.name(), "settings.pending-limit", String.join(", ", limits)));
        } else if (!waiting.isEmpty()) {
            findings.add(names.isEmpty()
                    ? Say.warning(primary.name(), "settings.pending", waiting)
                    : Say.warning(primary.name(), "settings.pending-too", waiting));
        }
        return findings;
    }

    /** What somebody changed before us, and that no restart has brought into effect. */
    private static String waiting(Seen primary, List<SettingChange> pushed) {
        ServerFacts server = Objects.requireNonNull(primary.facts().server());
        return server.settings().values().stream().filter(Setting::pending).map(Setting::name)
                .filter(name -> pushed.stream().noneMatch(change -> change.name().equals(name))).sorted()
                .collect(Collectors.joining(", "));
    }
}
