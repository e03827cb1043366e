package org.pgtandem.facts.check;

import java.util.List;
import org.pgtandem.command.Shell;
import org.pgtandem.command.Sql;
import org.pgtandem.facts.check.Situation.Seen;
import org.pgtandem.model.Finding;
import org.pgtandem.model.NodeFacts.Cluster;
import org.pgtandem.model.ServerFacts;

/** The primary runs, is one, and lets us administrate it. */
final class PrimaryCheck implements Check {

    @Override
    public List<Finding> findings(Situation situation) {
        return situation.primary().filter(primary -> !primary.isHidden() && !isMisnamed(primary))
                .map(PrimaryCheck::judge).map(List::of)
                .orElse(List.of());
    }

    /** Clusters are there, and the lab means none of them: that is told already. */
    private static boolean isMisnamed(Seen primary) {
        return primary.facts().cluster() == null && !primary.facts().clusters().isEmpty();
    }

    private static Finding judge(Seen primary) {
        Cluster cluster = primary.facts().cluster();
        ServerFacts server = primary.facts().server();
        if (cluster == null) {
            return Say.blocker(primary.name(), "primary.no-cluster", primary.name());
        }
        if (primary.isUnasked()) {
            return Say.info(primary.name(), "primary.unasked", primary.name(), primary.facts().login().user());
        }
        if (server == null) {
            String start = start(cluster);
            return Say.mended(
                    Say.blocker(primary.name(), "primary.not-running", primary.name(), cluster.dataDir(), start),
                    start);
        }
        if (server.inRecovery()) {
            return Say.blocker(primary.name(), "primary.is-standby", primary.name());
        }
        return server.mayAdministrate()
                ? Say.ok(primary.name(), "primary.running", server.version().toString(), cluster.dataDir(),
                        Integer.toString(cluster.port()))
                : Say.mended(Say.blocker(primary.name(), "primary.not-superuser", cluster.owner()),
                        "CREATE ROLE " + Sql.identifier(cluster.owner()) + " SUPERUSER LOGIN;");
    }

    /** What a person would type to start it. */
    private static String start(Cluster cluster) {
        return cluster.service() != null
                ? Shell.line(List.of("sudo", "systemctl", "start", cluster.service()))
                : Shell.line(List.of(cluster.binDir() + "/pg_ctl", "-D", cluster.dataDir(), "start"));
    }
}
