package org.pgtandem.facts.check;

import java.util.List;
import java.util.Optional;
import org.pgtandem.facts.check.Situation.Seen;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Finding;
import org.pgtandem.model.Finding.Severity;
import org.pgtandem.model.NodeFacts;
import org.pgtandem.model.Role;
import org.pgtandem.model.Text;
import org.pgtandem.postgres.LabCluster;

/** The lab's version, port, service or data directory are those of a cluster that is there; most often one is misspelt. */
final class ClusterCheck implements Check {

    @Override
    public List<Finding> findings(Situation situation) {
        return situation.nodes().stream().flatMap(node -> judge(node).stream()).toList();
    }

    private static Optional<Finding> judge(Seen node) {
        return LabCluster.unfit(node.node(), node.facts()).map(failure -> mayBeNew(node)
                ? new Finding(node.name(), Severity.INFO, "cluster.new",
                        Text.of("finding.cluster.new", failure.reason(), node.dataDirPath()), failure.hint(), null)
                : blocker(node, failure));
    }

    private static Finding blocker(Seen node, Failure failure) {
        return new Finding(node.name(), Severity.BLOCKER, "cluster.unfit", failure.reason(), failure.hint(), null);
    }

    /**
     * A standby may get a cluster of its own beside the others, but not in the place of one. That asks nobody's word:
     * it takes nothing away, and a port that another cluster listens on is told by itself.
     */
    private static boolean mayBeNew(Seen node) {
        NodeFacts facts = node.facts();
        return node.node().role() == Role.STANDBY && facts.install() != null && facts.dataDir() != null
                && facts.clusters().stream().noneMatch(found -> found.dataDir().equals(node.dataDirPath()));
    }
}
