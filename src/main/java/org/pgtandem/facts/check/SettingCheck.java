package org.pgtandem.facts.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pgtandem.facts.check.Situation.Seen;
import org.pgtandem.model.Finding;
import org.pgtandem.model.Lab;
import org.pgtandem.model.NodeFacts;
import org.pgtandem.model.ServerFacts;
import org.pgtandem.model.ServerFacts.Setting;
import org.pgtandem.postgres.SettingChange;
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
                    .forEach(change -> findings.addAll(judge(primary, change)));
            forbidden(situation.lab(), primary, server).ifPresent(findings::add);
            situation.standbysToClone().forEach(standby -> tooLow(situation.lab(), primary, standby, findings));
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
        String words = refusal(primary.facts(), change.name());
        if (words != null) {
            return List.of(Say.proven(Say.blocker(primary.name(), "settings.refused", change.name(), change.willBe()),
                    words));
        }
        if (!change.changes() || !isFixedOutside(primary.facts(), change.name())) {
            return List.of();
        }
        return List.of(Say.blocker(primary.name(), "settings.overridden", change.name(),
                String.valueOf(change.now()), change.willBe()));
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

    private static @Nullable String refusal(NodeFacts facts, String name) {
        ServerFacts server = facts.server();
        return server == null
                ? null
                : server.refused().entrySet().stream().filter(refused -> refused.getKey().equalsIgnoreCase(name))
                        .map(Map.Entry::getValue).findFirst().orElse(null);
    }

    /** ALTER SYSTEM can be forbidden altogether, from version 17 on. */
    private static Optional<Finding> forbidden(Lab lab, Seen primary, ServerFacts server) {
        return server.value("allow_alter_system").filter("off"::equals)
                .filter(_ -> !SettingsTable.pushed(lab, primary.facts()).isEmpty())
                .map(_ -> Say.blocker(primary.name(), "settings.no-alter-system"));
    }

    /** The server was started with this value, which wins over every file. */
    private static boolean isFixedOutside(NodeFacts facts, String name) {
        ServerFacts server = facts.server();
        Setting setting = server == null ? null : server.settings().get(name);
        return setting != null
                && (setting.source().equals("command line") || setting.source().equals("environment variable"));
    }
}
