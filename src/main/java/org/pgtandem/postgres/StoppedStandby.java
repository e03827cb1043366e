package org.pgtandem.postgres;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.NodeFacts;
import org.pgtandem.model.NodeFacts.Cluster;
import org.pgtandem.model.NodeFacts.DataDir;
import org.pgtandem.model.ServerFacts;

/** A standby of this primary that is there and does not run: it needs no copy, only to be started. */
public final class StoppedStandby {

    /** Slots that have let go of WAL that a standby may need. */
    private static final Set<String> USELESS = Set.of("lost", "unreserved");

    private StoppedStandby() {}

    /**
     * Whether the node's cluster is the primary's standby on that slot, by its files alone: same system, a standby's
     * signal, this slot; and whether the slot has kept its WAL.
     */
    public static boolean is(NodeFacts standby, ServerFacts primary, String slot) {
        return isStopped(standby.cluster(), primary) && follows(standby.dataDir(), primary, slot)
                && primary.slot(slot).filter(StoppedStandby::keepsWal).isPresent();
    }

    private static boolean isStopped(@Nullable Cluster cluster, ServerFacts primary) {
        return cluster != null && !cluster.running() && cluster.version().major() == primary.version().major();
    }

    private static boolean follows(@Nullable DataDir dataDir, ServerFacts primary, String slot) {
        return dataDir != null && slot.equals(dataDir.standbySlot())
                && primary.systemIdentifier().equals(dataDir.systemIdentifier());
    }

    private static boolean keepsWal(ServerFacts.Slot slot) {
        return slot.restartLsn() != null && !slot.active()
                && (slot.walStatus() == null || !USELESS.contains(slot.walStatus()));
    }
}
