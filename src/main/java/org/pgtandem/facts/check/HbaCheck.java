package org.pgtandem.facts.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pgtandem.facts.check.Situation.Seen;
import org.pgtandem.model.Finding;
import org.pgtandem.model.ServerFacts;
import org.pgtandem.postgres.Addresses;
import org.pgtandem.postgres.HbaFile;
import org.pgtandem.postgres.HbaRule;

/** pg_hba.conf: can be read by the server, and what it would say to the standby today. */
final class HbaCheck implements Check {

    @Override
    public List<Finding> findings(Situation situation) {
        List<Finding> findings = new ArrayList<>();
        situation.primaryServer().ifPresent(server -> {
            errors(situation.lab().primary().name(), server).ifPresent(findings::add);
            Optional.ofNullable(server.hbaContent()).map(HbaFile::parse).ifPresent(file -> situation.standbysToClone()
                    .forEach(standby -> findings.addAll(today(situation, file, standby))));
        });
        return findings;
    }

    /** With one broken line the server loads none at its next reload. */
    private static Optional<Finding> errors(String primary, ServerFacts server) {
        return server.hbaErrors().isEmpty()
                ? Optional.empty()
                : Optional.of(Say.proven(Say.blocker(primary, "hba.errors", server.hbaFile(),
                        server.hbaErrors().size()), String.join("\n", server.hbaErrors())));
    }

    private static List<Finding> today(Situation situation, HbaFile file, Seen standby) {
        String user = situation.lab().replication().user();
        String primary = situation.lab().primary().name();
        return Addresses.sources(standby.node(), standby.facts()).stream()
                .map(from -> file.forReplication(user, from).map(rule -> judge(primary, rule, user, from))
                        .orElseGet(() -> Say.ok(primary, "hba.new", user, from)))
                .toList();
    }

    private static Finding judge(String primary, HbaRule rule, String user, String from) {
        String line = Integer.toString(rule.line());
        Finding finding = rule.takesPassword()
                ? Say.ok(primary, "hba.allows", line, user, from)
                : Say.info(primary, "hba.shadowed", line, user, from, rule.method());
        return Say.proven(finding, rule.text());
    }
}
