package org.pgtandem.plan;

import java.util.ArrayList;
import java.util.List;
import org.pgtandem.command.Command;
import org.pgtandem.command.RunAs;
import org.pgtandem.command.Template;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Node;
import org.pgtandem.model.NodeFacts.Cluster;
import org.pgtandem.model.NodeFacts.Tools;
import org.pgtandem.model.Role;
import org.pgtandem.plan.Condition.CommandIs;
import org.pgtandem.plan.Condition.Succeeds;
import org.pgtandem.plan.Step.Place;
import org.pgtandem.postgres.HbaBlock;

/** Takes away how an interrupted copy from node to node reached its target: mounts and keys, once its programs are ended. */
final class CleanNodeSteps {

    private CleanNodeSteps() {}

    static List<Step> of(Lab lab, Node node, Cluster cluster, Tools tools) {
        RunAs owner = RunAs.user(cluster.owner());
        List<Step> steps = new ArrayList<>();
        if (node.role() == Role.PRIMARY) {
            for (Node standby : lab.standbys()) {
                steps.add(unmount(node, owner, MountSteps.path(lab, standby, cluster.ownerHome()), standby, tools));
                steps.add(removeKey(node, owner, NodeLogin.directory(lab, standby, cluster.ownerHome()), standby));
            }
        } else {
            steps.add(unauthorize(lab, node, owner, NodeKeySteps.authorizedKeys(cluster.ownerHome())));
        }
        return steps;
    }

    private static Step unmount(Node node, RunAs owner, String path, Node standby, Tools tools) {
        StepInfo info = CleanPlanner.info("clean-mount-" + standby.name(), node.name(), "mount", path);
        return new Step.Run(info.already(MountSteps.gone(node, owner, path)),
                MountSteps.unmount(owner, path, tools, MountSteps.LAZILY));
    }

    private static Step removeKey(Node node, RunAs owner, String directory, Node standby) {
        StepInfo info = CleanPlanner.info("clean-key-" + standby.name(), node.name(), "key", directory);
        return new Step.Run(info.already(new CommandIs(node.name(),
                Command.of(owner, "test", "!", "-e", directory), new Succeeds())),
                Command.of(owner, "rm", "-rf", "--", directory));
    }

    private static Step unauthorize(Lab lab, Node node, RunAs owner, String file) {
        return new Step.EditBlock(CleanPlanner.info("clean-authorized-" + node.name(), node.name(), "authorized", file),
                owner, file, HbaBlock.marker(lab), Template.EMPTY, Place.LAST, "0600", null);
    }
}
