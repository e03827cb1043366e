package org.pgtandem.monitor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Lsn;
import org.pgtandem.model.Node;
import org.pgtandem.model.Role;
import org.pgtandem.model.Sample;
import org.pgtandem.postgres.NodePoll;

/** Makes one immutable sample of what the nodes said at a tick. */
final class SampleMaker {

    private final Lab lab;
    private final Map<String, LinkJudge> judges = new HashMap<>();

    SampleMaker(Lab lab) {
        this.lab = lab;
        lab.standbys().forEach(standby -> judges.put(standby.name(), new LinkJudge()));
    }

    /** The sample of these readings, by node name. */
    Sample make(Map<String, Reading> readings, Instant now) {
        NodePoll primary = poll(readings, lab.primary());
        Map<String, LinkEvidence> evidence = new HashMap<>();
        for (Node standby : lab.standbys()) {
            evidence.put(standby.name(),
                    LinkEvidence.of(primary, poll(readings, standby), standby.name(), lab.slotOf(standby)));
        }
        List<Sample.NodeSample> nodes = readings.entrySet().stream()
                .map(entry -> nodeSample(entry.getKey(), entry.getValue(), evidence))
                .toList();
        List<Sample.Link> links = lab.standbys().stream()
                .map(standby -> link(standby, Objects.requireNonNull(evidence.get(standby.name())), now)).toList();
        return new Sample(now, nodes, links, archivers(primary), slots(primary, evidence), List.of());
    }

    private Sample.NodeSample nodeSample(String name, Reading reading, Map<String, LinkEvidence> evidence) {
        Node node = lab.node(name).orElseThrow();
        List<NodePoll.Sender> senders = node.role() != Role.PRIMARY
                ? List.of()
                : evidence.values().stream().map(LinkEvidence::sender).filter(Objects::nonNull).toList();
        return NodeSamples.of(node, reading, senders);
    }

    private static @Nullable NodePoll poll(Map<String, Reading> readings, Node node) {
        return readings.getOrDefault(node.name(), Reading.NOTHING).poll();
    }

    private Sample.Link link(Node standby, LinkEvidence evidence, Instant now) {
        LinkJudge.Verdict verdict = Objects.requireNonNull(judges.get(standby.name())).judge(evidence, now);
        NodePoll.Sender sender = evidence.sender();
        String from = lab.primary().name();
        if (sender == null) {
            return new Sample.Link(from, standby.name(), verdict.state(), verdict.since(), evidence.slot(), null,
                    evidence.currentLsn(), null, null, null, evidence.replayLsn(), evidence.bytesBehind(), null, null,
                    null, verdict.why());
        }
        boolean waited = "sync".equals(sender.syncState()) || "quorum".equals(sender.syncState());
        return new Sample.Link(from, standby.name(), verdict.state(), verdict.since(), evidence.slot(), waited,
                evidence.currentLsn(), sender.sentLsn(), sender.writeLsn(), sender.flushLsn(), evidence.replayLsn(),
                evidence.bytesBehind(), sender.writeLagMs(), sender.flushLagMs(), sender.replayLagMs(),
                verdict.why());
    }

    private List<Sample.Archiver> archivers(@Nullable NodePoll primary) {
        if (primary == null) {
            return List.of();
        }
        return primary.senders().stream().filter(SampleMaker::archives)
                .map(sender -> new Sample.Archiver(lab.primary().name(), sender.applicationName(), sender.flushLsn(),
                        behind(primary.currentLsn(), sender.flushLsn())))
                .toList();
    }

    /** A running base backup has a sender too, but receives no WAL. */
    private static boolean archives(NodePoll.Sender sender) {
        return sender.replayLsn() == null && !"backup".equals(sender.state()) && !"startup".equals(sender.state());
    }

    private List<Sample.SlotSample> slots(@Nullable NodePoll primary, Map<String, LinkEvidence> evidence) {
        if (primary == null) {
            return List.of();
        }
        List<Sample.SlotSample> slots = new ArrayList<>();
        for (NodePoll.Slot slot : primary.slots()) {
            slots.add(new Sample.SlotSample(lab.primary().name(), slot.name(), slot.active(),
                    holder(slot, evidence).orElse(null), slot.restartLsn(),
                    behind(primary.currentLsn(), slot.restartLsn()), slot.walStatus(), slot.safeWalSize()));
        }
        slots.sort(Comparator.comparing(Sample.SlotSample::retainedBytes,
                Comparator.nullsLast(Comparator.reverseOrder())));
        return slots;
    }

    private static Optional<String> holder(NodePoll.Slot slot, Map<String, LinkEvidence> evidence) {
        return evidence.entrySet().stream().filter(entry -> slot.active() && entry.getValue().sender() != null
                && slot.name().equals(entry.getValue().slot())).map(Map.Entry::getKey).findFirst();
    }

    private static @Nullable Long behind(@Nullable Lsn current, @Nullable Lsn position) {
        return current == null || position == null ? null : Math.max(0, current.minus(position));
    }
}
