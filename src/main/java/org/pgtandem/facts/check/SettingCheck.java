package org.pgtandem.facts.check;

import java.util.ArrayList;
import java.util.List;
import org.pgtandem.facts.check.Situation.Seen;
import org.pgtandem.model.Finding;
import org.pgtandem.model.Finding.Severity;
import org.pgtandem.model.Lab;
import org.pgtandem.model.ServerFacts;
import org.pgtandem.postgres.SettingObjection;
import org.pgtandem.postgres.SettingsTable;
import org.pgtandem.postgres.StandbySettings;

/** The settings to be pushed are known to this server, take their values, and are not overridden elsewhere. */
final class SettingCheck implements Check {

    @Override
    public List<Finding> findings(Situation situation) {
        List<Finding> findings = new ArrayList<>();
        situation.primary().ifPresent(primary -> {
            ServerFacts server = primary.facts().server();
            if (server == null) {
                return;
            }
            SettingsTable.wanted(situation.lab(), primary.facts())
                    .forEach(change -> SettingObjection.to(change, server).map(it -> blocker(primary, it))
                            .ifPresent(findings::add));
            SettingObjection.toAll(SettingsTable.pushed(situation.lab(), primary.facts()), server)
                    .map(it -> blocker(primary, it)).ifPresent(findings::add);
            situation.standbysToClone().forEach(standby -> tooLow(situation.lab(), primary, standby, findings));
            if (findings.isEmpty()) {
                findings.add(Say.ok(primary.name(), "settings.valid"));
            }
        });
        return findings;
    }

    private static Finding blocker(Seen primary, SettingObjection objection) {
        return new Finding(primary.name(), Severity.BLOCKER, objection.code(), objection.message(), objection.hint(),
                objection.words());
    }

    /** A standby does not start with less than its primary has. */
    private static void tooLow(Lab lab, Seen primary, Seen standby, List<Finding> findings) {
        ServerFacts server = standby.facts().server();
        if (server != null) {
            StandbySettings.tooLow(primary.facts(), SettingsTable.pushed(lab, primary.facts()), server)
                    .forEach(name -> findings.add(Say.blocker(standby.name(), "settings.too-low", name,
                            server.value(name).orElse(""), standby.name())));
        }
    }
}
