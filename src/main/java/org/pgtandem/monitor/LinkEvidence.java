package org.pgtandem.monitor;

import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Lsn;
import org.pgtandem.postgres.NodePoll;

/**
 * What both ends of a link said at one tick.
 *
 * @param primary null while the primary does not answer
 * @param standby null while the standby does not answer
 * @param slot    the slot that the standby uses or should use; null where it uses none
 * @param sender  the primary's sender that holds this slot; null where there is none
 */
record LinkEvidence(@Nullable NodePoll primary, @Nullable NodePoll standby, @Nullable String slot,
        NodePoll.@Nullable Sender sender) {

    /**
     * Finds the sender. A sender belongs to the standby whose slot it holds, whatever name it shows; only a standby
     * that uses no slot at all is found by its name.
     *
     * @param labSlot the slot that the lab gives to this standby
     */
    static LinkEvidence of(@Nullable NodePoll primary, @Nullable NodePoll standby, String standbyName,
            String labSlot) {
        NodePoll.Receiver receiver = standby == null ? null : standby.receiver();
        String used = receiver == null ? labSlot : receiver.slotName();
        if (primary == null) {
            return new LinkEvidence(null, standby, used, null);
        }
        NodePoll.Sender sender = used == null || used.isEmpty()
                ? senderByName(primary, standbyName)
                : primary.slot(used).flatMap(slot -> primary.sender(slot.activePid())).orElse(null);
        return new LinkEvidence(primary, standby, used, sender);
    }

    private static NodePoll.@Nullable Sender senderByName(NodePoll primary, String standbyName) {
        var standbys = primary.senders().stream().filter(sender -> sender.replayLsn() != null).toList();
        return standbys.stream().filter(sender -> standbyName.equals(sender.applicationName())).findFirst()
                .orElse(standbys.size() == 1 ? standbys.getFirst() : null);
    }

    @Nullable
    Lsn currentLsn() {
        return primary == null ? null : primary.currentLsn();
    }

    @Nullable
    Lsn replayLsn() {
        return standby != null && standby.inRecovery() ? standby.replayLsn() : null;
    }

    /** Bytes that the primary has written and the standby has not replayed; null where one end is not known. */
    @Nullable
    Long bytesBehind() {
        Lsn current = currentLsn();
        Lsn replayed = replayLsn();
        // The two are read a moment apart, so a standby may seem ahead by what was written in between.
        return current == null || replayed == null ? null : Math.max(0, current.minus(replayed));
    }
}
