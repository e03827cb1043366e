package org.pgtandem.facts.check;

import java.util.ArrayList;
import java.util.List;
import org.pgtandem.facts.check.Situation.Seen;
import org.pgtandem.model.Finding;
import org.pgtandem.model.NodeFacts.Cluster;
import org.pgtandem.model.Text;
import org.pgtandem.postgres.Layouts;

/** Nothing else listens on the standby's port. */
final class PortCheck implements Check {

    @Override
    public List<Finding> findings(Situation situation) {
        List<Finding> findings = new ArrayList<>();
        situation.standbysToClone().stream().filter(standby -> !standby.isHidden())
                .forEach(standby -> Layouts.cluster(standby.node(), standby.facts())
                        .map(cluster -> judge(standby, cluster)).ifPresent(findings::add));
        return findings;
    }

    private static Finding judge(Seen standby, Cluster cluster) {
        String port = Integer.toString(cluster.port());
        String holder = standby.facts().network().portHolder();
        return holder == null
                ? Say.ok(standby.name(), "port.free", port)
                : Say.blocker(standby.name(), "port.in-use", standby.name(), port,
                        holder.equals("?") ? Text.of("finding.port.unseen") : holder);
    }
}
