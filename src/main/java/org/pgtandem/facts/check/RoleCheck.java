package org.pgtandem.facts.check;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pgtandem.model.Finding;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Node;
import org.pgtandem.model.ServerFacts;

/** The replication role is new, or ours to change. */
final class RoleCheck implements Check {

    @Override
    public List<Finding> findings(Situation situation) {
        return situation.primaryServer().map(server -> judge(situation.lab(), server)).map(List::of)
                .orElse(List.of());
    }

    private static Finding judge(Lab lab, ServerFacts server) {
        String primary = lab.primary().name();
        String name = lab.replication().user();
        Optional<ServerFacts.RoleFacts> role = server.role(name);
        if (role.isEmpty()) {
            return Say.ok(primary, "role.new", name);
        }
        String others = othersWith(lab, server, name);
        if (!others.isEmpty()) {
            return Say.warning(primary, "role.exists-other", name, others);
        }
        return role.get().superuser()
                ? Say.warning(primary, "role.superuser", name)
                : Say.ok(primary, "role.exists", name);
    }

    /** Who replicates with this role and is not of this lab. */
    private static String othersWith(Lab lab, ServerFacts server, String role) {
        Set<String> ours = lab.standbys().stream().map(Node::name).collect(Collectors.toSet());
        return server.senders().stream().filter(sender -> Objects.equals(sender.user(), role))
                .map(sender -> Objects.requireNonNullElse(sender.applicationName(), "?"))
                .filter(name -> !ours.contains(name)).distinct().collect(Collectors.joining(", "));
    }
}
