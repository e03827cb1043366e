package org.pgtandem.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.pgtandem.command.Command;
import org.pgtandem.command.SshConfig;
import org.pgtandem.command.Template;
import org.pgtandem.model.Text;
import org.pgtandem.plan.Condition.CommandIs;
import org.pgtandem.plan.Condition.Succeeds;
import org.pgtandem.plan.Step.Place;
import org.pgtandem.plan.StepInfo.Phase;
import org.pgtandem.postgres.HbaBlock;

/**
 * Lets the primary's owner log in to the standby's owner over SSH while other steps run, and no longer. The private key is
 * made on the primary and never leaves it; the standby's host keys are read through our own verified session.
 */
final class NodeKeySteps {

    private static final String KEY = "NODE_KEY";
    private static final String HOST_KEYS = "HOST_KEYS";
    private static final String MAKE = """
            umask 077
            rm -rf -- "$1" && mkdir -p -- "$1" &&
            ssh-keygen -q -t ed25519 -N '' -C "$2" -f "$1/key" && cat -- "$1/key.pub\"""";
    /** In known_hosts under the name that our configuration gives the node, whatever its address and port. */
    private static final String READ_HOST_KEYS = "awk -v host=\"$1\" '{ print host, $1, $2 }' /etc/ssh/ssh_host_*_key.pub";

    private NodeKeySteps() {}

    /** One scope around these steps: what it opened is taken away again however they end. Nothing where the standby streams. */
    static Step around(Pair pair, List<Step> inside) {
        List<Step> steps = new ArrayList<>(List.of(makeKey(pair), hostKeys(pair), knownHosts(pair), config(pair),
                sshDirectory(pair)));
        List<Step> authorized = new ArrayList<>(List.of(authorize(pair, Template.of(NodeLogin.restriction(pair))
                .then(Template.output(KEY)).then("\n"), "authorize"), tryOut(pair)));
        authorized.addAll(inside);
        steps.add(new Step.Scope(standby(pair, "authorized"), null, authorized,
                authorize(pair, Template.EMPTY, "unauthorize")));
        StepInfo scope = primary(pair, "node-key-scope", pair.primary().name(), pair.standby().name());
        return new Step.Scope(scope.already(Streaming.alreadyOf(pair)), null, steps, removeKey(pair));
    }

    private static Step makeKey(Pair pair) {
        return new Step.Run(primary(pair, "node-key", NodeLogin.directory(pair)),
                Command.script(pair.sourceOwner(), MAKE, NodeLogin.directory(pair), HbaBlock.marker(pair.lab())),
                Set.of(0), KEY,
                null);
    }

    private static Step hostKeys(Pair pair) {
        return new Step.Run(standby(pair, "host-keys", pair.standby().name()),
                Command.script(pair.targetOwner(), READ_HOST_KEYS, NodeLogin.host(pair)), Set.of(0), HOST_KEYS, null);
    }

    private static Step knownHosts(Pair pair) {
        return new Step.WriteFile(primary(pair, "known-hosts", pair.standby().name()), pair.sourceOwner(),
                NodeLogin.directory(pair) + "/known_hosts", Template.output(HOST_KEYS).then("\n"), "0600");
    }

    private static Step config(Pair pair) {
        return new Step.WriteFile(primary(pair, "ssh-config", NodeLogin.directory(pair) + "/config"),
                pair.sourceOwner(),
                NodeLogin.directory(pair) + "/config",
                Template.of(SshConfig.host(NodeLogin.host(pair), NodeLogin.configuration(pair))), "0600");
    }

    private static Step sshDirectory(Pair pair) {
        String path = pair.target().ownerHome() + "/.ssh";
        return new Step.Run(
                standby(pair, "ssh-directory", path).already(new CommandIs(pair.standby().name(),
                        Command.of(pair.targetOwner(), "test", "-d", path), new Succeeds())),
                Command.of(pair.targetOwner(), "mkdir", "-m", "0700", "--", path));
    }

    private static Step authorize(Pair pair, Template lines, String name) {
        String file = authorizedKeys(pair.target().ownerHome());
        String marker = HbaBlock.marker(pair.lab());
        StepInfo info = standby(pair, name, file, pair.standby().name());
        return new Step.EditBlock(lines.parts().isEmpty() ? info : info.undo(Text.of("plan.block.undo", file, marker)),
                pair.targetOwner(), file, marker, lines, Place.LAST, "0600", null);
    }

    static String authorizedKeys(String home) {
        return home + "/.ssh/authorized_keys";
    }

    private static Step tryOut(Pair pair) {
        List<String> words = new ArrayList<>(List.of("ssh"));
        words.addAll(NodeLogin.options(pair));
        words.addAll(List.of("--", NodeLogin.host(pair), "true"));
        return new Step.Await(primary(pair, "try-ssh", pair.standby().name(), NodeLogin.address(pair)),
                new CommandIs(pair.primary().name(), Command.of(pair.sourceOwner(), words), new Succeeds()),
                Duration.ZERO, Duration.ofSeconds(1), null);
    }

    private static Step removeKey(Pair pair) {
        return new Step.Run(primary(pair, "remove-node-key", NodeLogin.directory(pair)),
                Command.of(pair.sourceOwner(), "rm", "-rf", "--", NodeLogin.directory(pair)));
    }

    private static StepInfo primary(Pair pair, String name, Object... args) {
        return Infos.primaryFor(pair, name, Phase.CLONE, args);
    }

    private static StepInfo standby(Pair pair, String name, Object... args) {
        return Infos.standby(pair, name, Phase.CLONE, args);
    }
}
