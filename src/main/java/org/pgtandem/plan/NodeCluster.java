package org.pgtandem.plan;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pgtandem.command.Command;
import org.pgtandem.command.RunAs;
import org.pgtandem.command.SqlTarget;
import org.pgtandem.model.Node;
import org.pgtandem.model.NodeFacts;
import org.pgtandem.model.NodeFacts.Cluster;
import org.pgtandem.model.NodeFacts.Install;
import org.pgtandem.plan.Condition.CommandIs;
import org.pgtandem.plan.Condition.Succeeds;
import org.pgtandem.postgres.Layouts;
import org.pgtandem.postgres.SqlTargets;

/** A node and its cluster, found or future. */
record NodeCluster(NodeFacts facts, Cluster cluster) {

    /** Empty where the node could not be asked, or has neither a cluster nor programs for one. */
    static Optional<NodeCluster> of(Node node, @Nullable NodeFacts facts) {
        return Optional.ofNullable(facts).flatMap(found -> Layouts.cluster(node, found)
                .map(cluster -> new NodeCluster(found, cluster)));
    }

    String node() {
        return facts.node();
    }

    RunAs owner() {
        return Owners.of(facts, cluster);
    }

    String home() {
        return cluster.ownerHome();
    }

    SqlTarget sql() {
        return SqlTargets.of(node(), owner(), cluster, facts.install());
    }

    /** The path of one of PostgreSQL's client programs; empty where it is not installed. */
    Optional<String> program(String name) {
        Install install = facts.install();
        return install != null && install.programs().contains(name)
                ? Optional.of(install.binDir() + "/" + name)
                : Optional.empty();
    }

    /** Makes a directory for the cluster's owner alone. */
    Step directory(StepInfo info, String directory) {
        return new Step.Run(info.already(new CommandIs(node(), Command.of(owner(), "test", "-d", directory),
                new Succeeds())), Command.of(owner(), "mkdir", "-p", "-m", "0700", "--", directory));
    }

    Plan.Target target() {
        return new Plan.Target(node(), owner(), home());
    }
}
