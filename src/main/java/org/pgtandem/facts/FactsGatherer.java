package org.pgtandem.facts;

import java.time.Clock;
import org.pgtandem.host.Host;
import org.pgtandem.host.SqlSessions;
import org.pgtandem.model.Cancellation;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Node;
import org.pgtandem.model.NodeFacts;
import org.pgtandem.model.Result;

/** Looks at a node without changing anything: two scripts, and one SQL session where a server runs. */
public final class FactsGatherer {

    private final Clock clock;

    public FactsGatherer(Clock clock) {
        this.clock = clock;
    }

    /**
     * The node's facts. Fails where the node cannot be asked; a node without PostgreSQL, without a cluster or with a
     * stopped one can be. A primary that runs but refuses the session fails too, in the server's words.
     */
    public Result<NodeFacts> gather(Lab lab, Node node, Host host, SqlSessions sessions, Cancellation cancel) {
        return host.login().flatMap(login -> new Look(lab, node, login, host, sessions, cancel, clock).facts());
    }
}
