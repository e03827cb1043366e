package org.pgtandem.plan;

import org.pgtandem.command.Command;
import org.pgtandem.command.RunAs;
import org.pgtandem.model.NodeFacts;
import org.pgtandem.model.NodeFacts.Cluster;

/** As whom a cluster's owner acts: needless sudo is left out, so that a preview shows what a person would type. */
final class Owners {

    private Owners() {}

    static RunAs of(NodeFacts facts, Cluster cluster) {
        return as(facts, RunAs.user(cluster.owner()));
    }

    /** The same command, without sudo where the login is that user already. */
    static Command plain(NodeFacts facts, Command command) {
        return new Command(as(facts, command.as()), command.argv(), command.stdin(), command.secretOutput(),
                command.recorded());
    }

    private static RunAs as(NodeFacts facts, RunAs user) {
        return RunAs.from(facts.login().user(), user);
    }
}
