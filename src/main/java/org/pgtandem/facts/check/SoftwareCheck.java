package org.pgtandem.facts.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pgtandem.facts.check.Situation.Seen;
import org.pgtandem.model.Finding;
import org.pgtandem.model.NodeFacts;
import org.pgtandem.model.PgVersion;
import org.pgtandem.model.Text;

/** PostgreSQL is there, and of one major version on all nodes: a standby replays nothing else. */
final class SoftwareCheck implements Check {

    @Override
    public List<Finding> findings(Situation situation) {
        List<Finding> findings = new ArrayList<>();
        situation.nodes().forEach(node -> findings.add(installed(node)));
        situation.primary().flatMap(SoftwareCheck::version).ifPresent(wanted -> situation.standbys()
                .forEach(standby -> version(standby).ifPresent(
                        found -> findings.add(compare(situation.lab().primary().name(), wanted, standby, found)))));
        return findings;
    }

    private static Finding installed(Seen node) {
        NodeFacts.Install install = node.facts().install();
        if (install == null) {
            String version = node.node().postgres().version();
            return version == null || node.facts().clusters().isEmpty()
                    ? Say.blocker(node.name(), "postgres.missing", node.name())
                    : Say.blocker(node.name(), "postgres.other-version", node.name(), version);
        }
        return Say.ok(node.name(), "postgres.found", install.version().toString(),
                Text.of("finding.layout." + install.layout().name().toLowerCase(Locale.ROOT)), install.binDir());
    }

    private static Finding compare(String primary, PgVersion wanted, Seen standby, PgVersion found) {
        if (wanted.major() != found.major()) {
            return Say.blocker(standby.name(), "version.differs", primary, wanted.toString(), standby.name(),
                    found.toString(), Integer.toString(wanted.major()));
        }
        return wanted.equals(found)
                ? Say.ok(standby.name(), "version.same", wanted.toString())
                : Say.info(standby.name(), "version.minor-differs", wanted.toString(), found.toString());
    }

    /** The version that serves there, or would. */
    private static Optional<PgVersion> version(Seen node) {
        return Optional.ofNullable(node.facts().cluster()).map(NodeFacts.Cluster::version)
                .or(() -> Optional.ofNullable(node.facts().install()).map(NodeFacts.Install::version));
    }
}
