package org.pgtandem.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Node;
import org.pgtandem.model.NodeFacts;
import org.pgtandem.model.NodeFacts.Cluster;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;
import org.pgtandem.postgres.BarmanPlace;
import org.pgtandem.postgres.Layouts;
import org.pgtandem.postgres.SettingsTable;

/** Ties what the lab wants to what was found. */
final class Pairs {

    private static final Set<String> EVERYWHERE = Set.of("/var/run/postgresql", "/run/postgresql", "/tmp");

    private Pairs() {}

    /** One pair a standby, in the lab's order; a failure where too little is known to plan anything. */
    static Result<List<Pair>> of(PlanInput input) {
        NodeFacts primary = input.facts().get(input.lab().primary().name());
        Cluster source = primary == null ? null : primary.cluster();
        if (primary == null || source == null || primary.server() == null) {
            return missing(input.lab().primary());
        }
        List<Pair> pairs = new ArrayList<>();
        for (Node standby : input.lab().standbys()) {
            NodeFacts facts = input.facts().get(standby.name());
            Optional<Cluster> target = facts == null
                    ? Optional.empty()
                    : Layouts.cluster(standby, facts).map(cluster -> withSocket(cluster, source));
            if (facts == null || target.isEmpty()) {
                return missing(standby);
            }
            pairs.add(new Pair(input.lab(), primary, source, primary.server(), standby, facts, target.get(),
                    SettingsTable.pushed(input.lab(), primary), BarmanPlace.of(input.lab(), input.facts())));
        }
        return Result.ok(pairs);
    }

    /**
     * A future cluster whose socket nobody names. The primary's configuration comes with the copy; a directory that it
     * names is taken over only if packages or systems make it everywhere. Else the socket lies with the data, the one
     * directory that is sure to be there and to be the owner's.
     */
    private static Cluster withSocket(Cluster target, Cluster source) {
        if (target.socketDir() != null || !target.configDir().equals(target.dataDir())) {
            return target;
        }
        boolean everywhere = source.socketDir() == null || EVERYWHERE.contains(source.socketDir());
        return new Cluster(target.version(), target.layout(), target.name(), target.dataDir(), target.configDir(),
                target.binDir(), target.port(), everywhere ? source.socketDir() : target.dataDir(), target.owner(),
                target.ownerHome(), target.service(), target.ownerMay(), target.running(), target.logFile());
    }

    private static Result<List<Pair>> missing(Node node) {
        return Result.failed(Failure.of(Text.of("plan.missing", node.name()),
                Text.of("plan.missing.hint", node.name())));
    }
}
