package org.pgtandem.job;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pgtandem.model.Finding;
import org.pgtandem.model.NodeFacts;
import org.pgtandem.model.Result;

/**
 * What a preflight found.
 *
 * @param facts    by node name; a failure where the node could not be asked
 * @param findings worst first within each node; a node that could not be asked has a blocker here
 */
public record CheckReport(Map<String, Result<NodeFacts>> facts, List<Finding> findings, Instant at) {

    /** The facts of the nodes that could be asked, by name. */
    public Map<String, NodeFacts> known() {
        Map<String, NodeFacts> known = new LinkedHashMap<>();
        facts.forEach((node, result) -> {
            if (result instanceof Result.Ok<NodeFacts>(NodeFacts found)) {
                known.put(node, found);
            }
        });
        return known;
    }

    public boolean blocked() {
        return findings.stream().anyMatch(finding -> finding.severity() == Finding.Severity.BLOCKER);
    }
}
