package org.pgtandem.facts.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pgtandem.facts.check.Situation.Seen;
import org.pgtandem.model.Become;
import org.pgtandem.model.Finding;
import org.pgtandem.model.NodeFacts.Cluster;
import org.pgtandem.model.NodeFacts.Login;
import org.pgtandem.postgres.Layouts;

/** The login can act for the cluster's owner, and for systemd where that runs the server. */
final class LoginCheck implements Check {

    @Override
    public List<Finding> findings(Situation situation) {
        List<Finding> findings = new ArrayList<>();
        situation.nodes().forEach(node -> findings.add(judge(node)));
        return findings;
    }

    private static Finding judge(Seen node) {
        Login login = node.facts().login();
        if (login.become() == Become.ROOT) {
            return Say.ok(node.name(), "login.root");
        }
        if (login.become() == Become.SUDO) {
            return Say.ok(node.name(), login.sudoAsksPassword() ? "login.sudo-password" : "login.sudo", login.user());
        }
        if (node.isHidden()) {
            return Say.blocker(node.name(), "login.unseen", login.user(), node.name(), node.dataDirPath());
        }
        Optional<Cluster> cluster = Layouts.cluster(node.node(), node.facts());
        if (cluster.isPresent() && !cluster.get().owner().equals(login.user())) {
            return Say.blocker(node.name(), "sudo.none", login.user(), node.name(), cluster.get().owner());
        }
        return cluster.filter(found -> !found.ownerMay()).map(found -> cannotRestart(node, login, found))
                .orElseGet(() -> node.facts().cluster() == null
                        ? Say.info(node.name(), "login.new-owner", login.user())
                        : Say.ok(node.name(), "login.owner", login.user()));
    }

    private static Finding cannotRestart(Seen node, Login login, Cluster cluster) {
        return Say.blocker(node.name(), "owner.no-restart", login.user(), String.valueOf(cluster.service()));
    }
}
