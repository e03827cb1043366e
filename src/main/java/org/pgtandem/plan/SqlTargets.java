package org.pgtandem.plan;

import org.pgtandem.command.SqlTarget;
import org.pgtandem.model.NodeFacts;
import org.pgtandem.model.NodeFacts.Cluster;

/** Where a cluster's admin SQL goes. */
public final class SqlTargets {

    private SqlTargets() {}

    /** The cluster as its owner, database postgres; without a psql on the node, over TCP. */
    public static SqlTarget of(NodeFacts facts, Cluster cluster) {
        boolean psql = facts.install() != null && facts.install().programs().contains("psql");
        return new SqlTarget(facts.node(), Owners.of(facts, cluster), psql ? cluster.binDir() : null,
                cluster.socketDir(), cluster.port(), "postgres", cluster.owner());
    }
}
