package org.pgtandem.facts.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pgtandem.facts.check.Situation.Seen;
import org.pgtandem.model.Finding;
import org.pgtandem.model.HbaRule;
import org.pgtandem.model.ServerFacts;
import org.pgtandem.postgres.Addresses;
import org.pgtandem.postgres.HbaRules;

/** pg_hba.conf: can be read by the server, and what it would say to the standby today. */
final class HbaCheck implements Check {

    @Override
    public List<Finding> findings(Situation situation) {
        List<Finding> findings = new ArrayList<>();
        situation.primaryServer().ifPresent(server -> {
            errors(situation.lab().primary().name(), server).ifPresent(findings::add);
            Optional.ofNullable(server.hba().rules()).ifPresentOrElse(
                    rules -> situation.standbysToClone()
                            .forEach(standby -> findings.addAll(today(situation, rules, standby))),
                    () -> findings.add(Say.info(situation.lab().primary().name(), "hba.unseen", server.hba().file())));
        });
        return findings;
    }

    /** With one broken line the server loads none at its next reload. */
    private static Optional<Finding> errors(String primary, ServerFacts server) {
        return server.hba().errors().isEmpty()
                ? Optional.empty()
                : Optional.of(Say.proven(Say.blocker(primary, "hba.errors", server.hba().file(),
                        server.hba().errors().size()), String.join("\n", server.hba().errors())));
    }

    private static List<Finding> today(Situation situation, List<HbaRule> rules, Seen standby) {
        String user = situation.lab().replication().user();
        String primary = situation.lab().primary().name();
        return Addresses.sources(standby.node(), standby.facts()).stream()
                .map(from -> HbaRules.forReplication(rules, user, from)
                        .map(rule -> judge(primary, rule, user, from))
                        .orElseGet(() -> Say.ok(primary, "hba.new", user, from)))
                .toList();
    }

    private static Finding judge(String primary, HbaRule rule, String user, String from) {
        String line = Integer.toString(rule.line());
        Finding finding = HbaRules.takesPassword(rule)
                ? Say.ok(primary, "hba.allows", line, user, from, rule.file())
                : Say.info(primary, "hba.shadowed", line, user, from, rule.method(), rule.file());
        return Say.proven(finding, rule.text());
    }
}
