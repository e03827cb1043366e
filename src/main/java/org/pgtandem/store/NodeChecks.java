package org.pgtandem.store;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Node;
import org.pgtandem.model.Role;
import org.pgtandem.model.SshTarget;
import org.pgtandem.model.Text;

/** Rules that hold between the nodes of a lab file. Looked at only where each value for itself is right. */
final class NodeChecks {

    private final List<NodeReader.Placed> nodes;
    private final Problems problems;

    NodeChecks(List<NodeReader.Placed> nodes, Problems problems) {
        this.nodes = nodes;
        this.problems = problems;
    }

    void check(Fields lab, Lab.Replication replication, Lab.@Nullable Barman barman) {
        if (!problems.none()) {
            return;
        }
        roles(lab);
        differ("name", Node::name, "lab.sameName");
        differ("ssh", NodeChecks::dialled, "lab.sameHost");
        differ("postgres", NodeChecks::served, "lab.sameServer");
        slots(replication, barman);
    }

    private void roles(Fields lab) {
        List<NodeReader.Placed> primaries = having(Role.PRIMARY);
        if (primaries.isEmpty()) {
            problems.add(lab.at("nodes"), Text.of("lab.noPrimary"), Text.of("lab.noPrimary.fix"));
        } else if (primaries.size() > 1) {
            problems.add(primaries.get(1).fields().at("role"), Text.of("lab.twoPrimaries",
                    primaries.get(0).node().name(), primaries.get(1).node().name()), Text.of("lab.twoPrimaries.fix"));
        }
        if (having(Role.STANDBY).isEmpty()) {
            problems.add(lab.at("nodes"), Text.of("lab.noStandby"), Text.of("lab.noStandby.fix"));
        }
    }

    /** Tells when two nodes have the same of something; null and empty are nothing. */
    private void differ(String key, Function<Node, @Nullable String> of, String message) {
        Map<String, Node> seen = new HashMap<>();
        for (NodeReader.Placed placed : nodes) {
            String value = of.apply(placed.node());
            Node first = value == null || value.isEmpty() ? null : seen.putIfAbsent(value, placed.node());
            if (first != null) {
                problems.add(placed.fields().at(key), Text.of(message, first.name(), placed.node().name(),
                        Objects.requireNonNull(value)), Text.of(message + ".fix"));
            }
        }
    }

    private static @Nullable String dialled(Node node) {
        SshTarget ssh = node.ssh();
        if (ssh.host().isEmpty()) {
            return null;
        }
        String way = ssh.host().toLowerCase(Locale.ROOT) + ":" + (ssh.port() == null ? 22 : ssh.port());
        return ssh.jump() == null ? way : way + " via " + ssh.jump();
    }

    private static @Nullable String served(Node node) {
        Integer port = node.postgres().port();
        return node.role() == Role.BACKUP || node.postgres().address() == null
                ? null
                : node.postgres().address() + ":" + (port == null ? 5432 : port);
    }

    private void slots(Lab.Replication replication, Lab.@Nullable Barman barman) {
        List<NodeReader.Placed> standbys = having(Role.STANDBY);
        Map<String, String> holders = new HashMap<>();
        if (barman != null) {
            holders.put(barman.slot(), "barman");
        }
        for (NodeReader.Placed placed : standbys) {
            slot(placed, standbys.size() > 1, replication, holders);
        }
        nodes.stream().filter(placed -> placed.node().role() != Role.STANDBY && placed.node().slot() != null)
                .forEach(placed -> problems.add(placed.fields().at("slot"),
                        Text.of("lab.slotElsewhere", placed.node().name()), Text.of("lab.slotElsewhere.fix")));
    }

    private void slot(NodeReader.Placed placed, boolean several, Lab.Replication replication,
            Map<String, String> holders) {
        Node node = placed.node();
        if (several && placed.fields().value("slot").isEmpty()) {
            problems.add(placed.fields().at(), Text.of("lab.ownSlot", node.name()), Text.of("lab.ownSlot.fix"));
            return;
        }
        String slot = node.slot() == null ? replication.slot() : node.slot();
        String holder = holders.putIfAbsent(slot, node.name());
        if (holder != null) {
            problems.add(placed.fields().at("slot"), Text.of("lab.sameSlot", holder, node.name(), slot),
                    Text.of("lab.sameSlot.fix"));
        }
    }

    private List<NodeReader.Placed> having(Role role) {
        return nodes.stream().filter(placed -> placed.node().role() == role).toList();
    }
}
