package org.pgtandem.plan;

import org.pgtandem.model.NodeFacts.Cluster;

/** What people call a cluster's service. */
final class Services {

    private Services() {}

    /** Its unit, or its data directory where pg_ctl serves it. */
    static String name(Cluster cluster) {
        return cluster.service() != null ? cluster.service() : cluster.dataDir();
    }
}
