package org.pgtandem.job;

import org.pgtandem.command.RunAs;
import org.pgtandem.command.SqlTarget;
import org.pgtandem.facts.FactsGatherer;
import org.pgtandem.host.Hosts;
import org.pgtandem.host.SqlSessions;
import org.pgtandem.model.Cancellation;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Node;
import org.pgtandem.model.NodeFacts;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;
import org.pgtandem.monitor.NodeLocator;
import org.pgtandem.postgres.LabCluster;
import org.pgtandem.postgres.SqlTargets;

/** Finds the cluster of a node by gathering the node's facts. */
final class ClusterLocator implements NodeLocator {

    private final Lab lab;
    private final Hosts hosts;
    private final SqlSessions sessions;
    private final FactsGatherer gatherer;
    private final Cancellation cancel;

    ClusterLocator(Lab lab, Hosts hosts, SqlSessions sessions, FactsGatherer gatherer, Cancellation cancel) {
        this.lab = lab;
        this.hosts = hosts;
        this.sessions = sessions;
        this.gatherer = gatherer;
        this.cancel = cancel;
    }

    @Override
    public Result<SqlTarget> locate(String node) {
        return hosts.host(node)
                .flatMap(host -> gatherer.gather(lab, lab.node(node).orElseThrow(), host, sessions, cancel))
                .flatMap(facts -> target(lab.node(node).orElseThrow(), facts));
    }

    private static Result<SqlTarget> target(Node node, NodeFacts facts) {
        NodeFacts.Cluster cluster = facts.cluster();
        if (cluster == null) {
            return Result.failed(LabCluster.unfit(node, facts).orElseGet(() -> Failure
                    .of(Text.of("monitoring.no-cluster"), Text.of("monitoring.no-cluster.hint"))));
        }
        return Result.ok(SqlTargets.of(facts.node(), RunAs.user(cluster.owner()), cluster, facts.install()));
    }
}
