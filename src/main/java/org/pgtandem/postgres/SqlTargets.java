package org.pgtandem.postgres;

import org.jspecify.annotations.Nullable;
import org.pgtandem.command.RunAs;
import org.pgtandem.command.SqlTarget;
import org.pgtandem.model.NodeFacts.Cluster;
import org.pgtandem.model.NodeFacts.Install;

/** Where a cluster's admin SQL goes. */
public final class SqlTargets {

    private SqlTargets() {}

    /**
     * The cluster's database postgres, as its owner; over TCP where its programs have no psql.
     *
     * @param owner   the cluster's owner, as the login becomes it
     * @param install the cluster's programs; null where they were not found
     */
    public static SqlTarget of(String node, RunAs owner, Cluster cluster, @Nullable Install install) {
        String psql = install != null && install.programs().contains("psql") ? install.binDir() : null;
        return new SqlTarget(node, owner, psql, cluster.socketDir(), cluster.port(), "postgres", cluster.owner());
    }
}
