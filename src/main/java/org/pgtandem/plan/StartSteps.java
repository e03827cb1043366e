package org.pgtandem.plan;

import java.util.ArrayList;
import java.util.List;
import org.pgtandem.command.Command;
import org.pgtandem.command.RunAs;
import org.pgtandem.model.NodeFacts.Cluster;
import org.pgtandem.plan.StepInfo.Phase;

/** Starts the standby through whatever serves clusters on its node. */
final class StartSteps {

    private StartSteps() {}

    static List<Step> of(List<Pair> pairs, Pair pair) {
        List<Step> steps = new ArrayList<>();
        if (pair.targetKeepsConfiguration()) {
            steps.add(pair.targetExists() ? HbaSteps.onStandby(pairs, pair) : adopt(pair));
        }
        String service = Services.name(pair.target());
        steps.add(new Step.Run(
                Infos.standby(pair, "start-standby", Phase.START, service).already(Streaming.alreadyOf(pair)),
                Services.start(pair.standbyFacts(), pair.target())));
        return steps;
    }

    /** Debian's tool finds a cluster in the directory, takes it in, and moves its configuration to /etc. */
    private static Step adopt(Pair pair) {
        Cluster cluster = pair.target();
        return new Step.Run(
                Infos.standby(pair, "adopt-cluster", Phase.START, cluster.configDir(), cluster.dataDir())
                        .already(Streaming.alreadyOf(pair)),
                Command.of(RunAs.ROOT, "pg_createcluster", "--datadir=" + cluster.dataDir(),
                        "--port=" + cluster.port(), Integer.toString(cluster.version().major()), cluster.name()));
    }
}
