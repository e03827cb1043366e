package org.pgtandem.monitor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Node;
import org.pgtandem.model.Sample;
import org.pgtandem.model.Text;
import org.pgtandem.postgres.NodePoll;

/** Turns a reading into a node's part of a sample. */
final class NodeSamples {

    private NodeSamples() {}

    static Sample.NodeSample of(Node node, Reading reading, List<NodePoll.Sender> senders) {
        NodePoll poll = reading.poll();
        if (poll == null) {
            return new Sample.NodeSample(node.name(), node.role(), false, reading.answeredAt(),
                    reason(reading.failure()), null, null, null, null, null, null, null, null, Map.of());
        }
        return new Sample.NodeSample(node.name(), node.role(), true, reading.answeredAt(), null, poll.version(),
                poll.inRecovery(), poll.timeline(), poll.systemIdentifier(), poll.currentLsn(), poll.receiveLsn(),
                poll.replayLsn(), poll.replayPaused(), details(poll, senders));
    }

    private static Text reason(@Nullable Failure failure) {
        return failure == null ? Text.of("monitoring.not-asked") : failure.reason();
    }

    private static Map<String, Map<String, String>> details(NodePoll poll, List<NodePoll.Sender> senders) {
        Map<String, Map<String, String>> details = new LinkedHashMap<>();
        NodePoll.Receiver receiver = poll.receiver();
        if (receiver != null) {
            details.put("pg_stat_wal_receiver", receiver.row());
        }
        if (!senders.isEmpty()) {
            details.put("pg_stat_replication", senders.getFirst().row());
        }
        return details;
    }
}
