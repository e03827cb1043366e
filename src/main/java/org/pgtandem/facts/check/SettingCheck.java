package org.pgtandem.facts.check;

import java.util.ArrayList;
import java.util.List;
import org.pgtandem.facts.check.Situation.Seen;
import org.pgtandem.model.Finding;
import org.pgtandem.model.NodeFacts;
import org.pgtandem.model.ServerFacts;
import org.pgtandem.model.ServerFacts.Setting;
import org.pgtandem.postgres.SettingChange;
import org.pgtandem.postgres.SettingsTable;

/** The settings to be pushed are known to this server, take their values, and are not overridden elsewhere. */
final class SettingCheck implements Check {

    @Override
    public List<Finding> findings(Situation situation) {
        List<Finding> findings = new ArrayList<>();
        situation.primary().filter(primary -> primary.facts().server() != null).ifPresent(primary -> {
            SettingsTable.wanted(situation.lab(), primary.facts())
                    .forEach(change -> findings.addAll(judge(primary, change)));
            if (findings.isEmpty()) {
                findings.add(Say.ok(primary.name(), "settings.valid"));
            }
        });
        return findings;
    }

    private static List<Finding> judge(Seen primary, SettingChange change) {
        if (change.problem() != null) {
            String code = change.now() == null ? "settings.unknown" : "settings.invalid";
            return List.of(Say.blocker(primary.name(), code, change.name(), change.willBe(), change.problem()));
        }
        if (!change.changes() || !isFixedOutside(primary.facts(), change.name())) {
            return List.of();
        }
        return List.of(Say.blocker(primary.name(), "settings.overridden", change.name(),
                String.valueOf(change.now()), change.willBe()));
    }

    /** The server was started with this value, which wins over every file. */
    private static boolean isFixedOutside(NodeFacts facts, String name) {
        ServerFacts server = facts.server();
        Setting setting = server == null ? null : server.settings().get(name);
        return setting != null
                && (setting.source().equals("command line") || setting.source().equals("environment variable"));
    }
}
