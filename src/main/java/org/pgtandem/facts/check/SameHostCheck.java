package org.pgtandem.facts.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pgtandem.facts.check.Situation.Seen;
import org.pgtandem.model.Finding;
import org.pgtandem.model.NodeFacts;
import org.pgtandem.model.NodeFacts.DataDir;

/**
 * The same host given twice: equal addresses, host name and data directory. Machine id and system identifier tell
 * nothing, since cloned virtual machines share both.
 */
final class SameHostCheck implements Check {

    @Override
    public List<Finding> findings(Situation situation) {
        List<Finding> findings = new ArrayList<>();
        List<Seen> nodes = situation.nodes();
        for (int i = 0; i < nodes.size(); i++) {
            for (Seen earlier : nodes.subList(0, i)) {
                if (isSame(earlier.facts(), nodes.get(i).facts())) {
                    findings.add(Say.blocker(nodes.get(i).name(), "node.same-host", earlier.name(),
                            nodes.get(i).name(), nodes.get(i).facts().os().hostName()));
                }
            }
        }
        return findings;
    }

    private static boolean isSame(NodeFacts one, NodeFacts other) {
        Set<String> addresses = new HashSet<>(one.os().addresses());
        return one.os().hostName().equals(other.os().hostName())
                && addresses.equals(new HashSet<>(other.os().addresses()))
                && Objects.equals(path(one.dataDir()), path(other.dataDir()));
    }

    private static @Nullable String path(@Nullable DataDir dataDir) {
        return dataDir == null ? null : dataDir.path();
    }
}
