package org.pgtandem.monitor;

import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Text;
import org.pgtandem.postgres.NodePoll;

/** Finds what is broken in a link, in words. */
final class Broken {

    private Broken() {}

    /** Why there is no connection between the two; null where there is one. */
    static @Nullable Text why(LinkEvidence evidence, double graceSeconds) {
        NodePoll standby = evidence.standby();
        if (standby == null) {
            return Text.of("monitoring.standby-unreachable");
        }
        if (!standby.inRecovery()) {
            return Text.of("monitoring.no-standby");
        }
        if (differentSystems(evidence.primary(), standby)) {
            return Text.of("monitoring.other-system");
        }
        return evidence.primary() == null
                ? seenFromStandby(standby)
                : seenFromPrimary(evidence, standby.statusInterval() + graceSeconds);
    }

    /** That only one end is seen, although the link stands; null where both are. */
    static @Nullable Text onlyHalfSeen(LinkEvidence evidence) {
        return evidence.primary() == null ? Text.of("monitoring.primary-unreachable") : null;
    }

    private static @Nullable Text seenFromStandby(NodePoll standby) {
        NodePoll.Receiver receiver = standby.receiver();
        return receiver != null && "streaming".equals(receiver.status())
                ? null
                : Text.of("monitoring.both-silent");
    }

    private static @Nullable Text seenFromPrimary(LinkEvidence evidence, double patience) {
        NodePoll.Sender sender = evidence.sender();
        if (sender == null) {
            String slot = evidence.slot();
            return slot == null || slot.isEmpty()
                    ? Text.of("monitoring.no-sender")
                    : Text.of("monitoring.no-sender-on-slot", slot);
        }
        Double silent = sender.replyAgeSeconds();
        boolean reports = evidence.standby() == null || evidence.standby().statusInterval() > 0;
        return reports && silent != null && silent > patience
                ? Text.of("monitoring.silent", Math.round(silent))
                : null;
    }

    private static boolean differentSystems(@Nullable NodePoll primary, NodePoll standby) {
        return primary != null && primary.systemIdentifier() != null && standby.systemIdentifier() != null
                && !primary.systemIdentifier().equals(standby.systemIdentifier());
    }
}
