package org.pgtandem.facts.check;

import java.util.List;
import java.util.Optional;
import org.pgtandem.facts.check.Situation.Seen;
import org.pgtandem.model.Finding;
import org.pgtandem.model.ServerFacts;

/** What a standby that runs already is: ours and done, or promoted and apart. */
final class StandbyCheck implements Check {

    @Override
    public List<Finding> findings(Situation situation) {
        return situation.standbys().stream().flatMap(standby -> judge(situation, standby).stream()).toList();
    }

    private static Optional<Finding> judge(Situation situation, Seen standby) {
        if (situation.follows(standby)) {
            return Optional.of(Say.ok(standby.name(), "standby.already", standby.name(),
                    situation.lab().primary().name(), situation.lab().slotOf(standby.node())));
        }
        if (situation.isOnlyStopped(standby)) {
            return Optional.of(Say.info(standby.name(), "standby.stopped", standby.name(),
                    situation.lab().primary().name(), situation.lab().slotOf(standby.node())));
        }
        if (standby.isUnasked()) {
            return Optional.of(Say.info(standby.name(), "standby.unasked", standby.name(),
                    standby.facts().login().user()));
        }
        ServerFacts server = standby.facts().server();
        return situation.primaryServer().filter(primary -> server != null && hasDiverged(primary, server))
                .map(_ -> Say.warning(standby.name(), "timeline.diverged", standby.name(),
                        situation.lab().primary().name()));
    }

    /**
     * Only a promotion begins a timeline. A server that writes on the primary's own timeline proves nothing: machines
     * cloned from one image share even the system identifier.
     */
    private static boolean hasDiverged(ServerFacts primary, ServerFacts standby) {
        return Situation.isSameSystem(primary, standby) && standby.timeline() > primary.timeline();
    }
}
