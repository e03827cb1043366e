package org.pgtandem.plan;

import org.pgtandem.command.Command;
import org.pgtandem.model.NodeFacts;
import org.pgtandem.model.NodeFacts.Cluster;
import org.pgtandem.postgres.ServerControl;

/** The service that a cluster's server runs as. */
final class Services {

    private Services() {}

    static Command start(NodeFacts facts, Cluster cluster) {
        return Owners.plain(facts, ServerControl.start(cluster, facts.login().become()));
    }

    static Command stop(NodeFacts facts, Cluster cluster) {
        return Owners.plain(facts, ServerControl.stop(cluster, facts.login().become()));
    }

    static Command restart(NodeFacts facts, Cluster cluster) {
        return Owners.plain(facts, ServerControl.restart(cluster, facts.login().become()));
    }

    /** What people call it: its unit, or its data directory where pg_ctl serves it. */
    static String name(Cluster cluster) {
        return cluster.service() != null ? cluster.service() : cluster.dataDir();
    }
}
