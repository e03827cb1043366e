package org.pgtandem.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pgtandem.command.Command;
import org.pgtandem.command.SshConfig;
import org.pgtandem.command.Template;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Node;
import org.pgtandem.model.NodeFacts.Reach;
import org.pgtandem.model.PostgresSpec;
import org.pgtandem.model.Text;
import org.pgtandem.plan.Condition.CommandIs;
import org.pgtandem.plan.Condition.Succeeds;
import org.pgtandem.plan.Step.Place;
import org.pgtandem.plan.StepInfo.Phase;
import org.pgtandem.postgres.Addresses;
import org.pgtandem.postgres.HbaBlock;

/**
 * Lets the primary's owner log in to the standby's owner over SSH while other steps run, and no longer. The private key is
 * made on the primary and never leaves it; the standby's host keys are read through our own verified session.
 */
final class NodeKeySteps {

    private static final String KEY = "NODE_KEY";
    private static final String HOST_KEYS = "HOST_KEYS";
    /** As Debian calls it, and Red Hat. */
    private static final String PACKAGES = "openssh-client, openssh-clients";

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
        List<Step> authorized = new ArrayList<>(List.of(authorize(pair, Template.of(restriction(pair))
                .then(Template.output(KEY)).then("\n"), "authorize"), tryOut(pair)));
        authorized.addAll(inside);
        steps.add(new Step.Scope(standby(pair, "authorized"), null, authorized,
                authorize(pair, Template.EMPTY, "unauthorize")));
        StepInfo scope = primary(pair, "node-key-scope", pair.primary().name(), pair.standby().name());
        return new Step.Scope(scope.already(Streaming.alreadyOf(pair)), null, steps, removeKey(pair));
    }

    /** The words before a host's name and a command that OpenSSH's programs understand: {@code -F FILE}. */
    static List<String> options(Pair pair) {
        return List.of("-F", directory(pair) + "/config");
    }

    /** The name by which that configuration knows the standby. */
    static String host(Pair pair) {
        return pair.standby().name();
    }

    /** Why there can be no such login; empty where there can. */
    static Optional<Text> whyNot(Pair pair) {
        if (Addresses.isLoopback(address(pair))) {
            return Optional.of(Text.of("plan.not.loopback", pair.standby().name(), address(pair)));
        }
        return List.of("ssh", "ssh-keygen").stream().filter(program -> !pair.primaryFacts().tools().has(program))
                .findFirst().map(program -> Text.of("plan.not.program", program, pair.primary().name(), PACKAGES))
                .or(() -> unreached(pair));
    }

    /** What was not tried may work: it is tried before anything is copied. */
    private static Optional<Text> unreached(Pair pair) {
        Reach reach = pair.primaryFacts().network().toSshd().get(address(pair));
        return reach == null || reach == Reach.OPEN
                ? Optional.empty()
                : Optional.of(Text.of("plan.not.sshd", pair.primary().name(), pair.standby().name(), address(pair),
                        Integer.toString(port(pair)), reach.name()));
    }

    private static Step makeKey(Pair pair) {
        return new Step.Run(primary(pair, "node-key", directory(pair)),
                Command.script(pair.sourceOwner(), MAKE, directory(pair), HbaBlock.marker(pair.lab())), Set.of(0), KEY,
                null);
    }

    private static Step hostKeys(Pair pair) {
        return new Step.Run(standby(pair, "host-keys", pair.standby().name()),
                Command.script(pair.targetOwner(), READ_HOST_KEYS, host(pair)), Set.of(0), HOST_KEYS, null);
    }

    private static Step knownHosts(Pair pair) {
        return new Step.WriteFile(primary(pair, "known-hosts", pair.standby().name()), pair.sourceOwner(),
                directory(pair) + "/known_hosts", Template.output(HOST_KEYS).then("\n"), "0600");
    }

    private static Step config(Pair pair) {
        return new Step.WriteFile(primary(pair, "ssh-config", directory(pair) + "/config"), pair.sourceOwner(),
                directory(pair) + "/config", Template.of(SshConfig.host(host(pair), ssh(pair))), "0600");
    }

    private static Map<String, String> ssh(Pair pair) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("HostName", address(pair));
        options.put("Port", Integer.toString(port(pair)));
        options.put("User", pair.target().owner());
        options.put("IdentityFile", directory(pair) + "/key");
        options.put("IdentitiesOnly", "yes");
        options.put("UserKnownHostsFile", directory(pair) + "/known_hosts");
        options.put("GlobalKnownHostsFile", "/dev/null");
        options.put("HostKeyAlias", host(pair));
        options.put("StrictHostKeyChecking", "yes");
        options.put("BatchMode", "yes");
        options.put("ConnectTimeout", "10");
        options.put("ServerAliveInterval", "5");
        options.put("ServerAliveCountMax", "4");
        return options;
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

    /** The lab's address of the primary and every one of its own, since nobody knows by which it calls. */
    private static String restriction(Pair pair) {
        Set<String> addresses = new LinkedHashSet<>(Addresses.sources(pair.primary(), pair.primaryFacts()));
        addresses.addAll(pair.primaryFacts().os().addresses());
        return SshConfig.restrictedTo(addresses);
    }

    private static Step tryOut(Pair pair) {
        List<String> words = new ArrayList<>(List.of("ssh"));
        words.addAll(options(pair));
        words.addAll(List.of("--", host(pair), "true"));
        return new Step.Await(primary(pair, "try-ssh", pair.standby().name(), address(pair)),
                new CommandIs(pair.primary().name(), Command.of(pair.sourceOwner(), words), new Succeeds()),
                Duration.ZERO, Duration.ofSeconds(1), null);
    }

    private static Step removeKey(Pair pair) {
        return new Step.Run(primary(pair, "remove-node-key", directory(pair)),
                Command.of(pair.sourceOwner(), "rm", "-rf", "--", directory(pair)));
    }

    private static int port(Pair pair) {
        Integer port = pair.standby().postgres().sshPort();
        return port == null ? PostgresSpec.DEFAULT_SSH_PORT : port;
    }

    private static String address(Pair pair) {
        return Addresses.of(pair.standby(), pair.standbyFacts());
    }

    private static String directory(Pair pair) {
        return directory(pair.lab(), pair.standby(), pair.source().ownerHome());
    }

    /** @param home of the primary's owner */
    static String directory(Lab lab, Node standby, String home) {
        return home + "/.pgtandem/keys/" + Pair.workName(lab, standby);
    }

    private static StepInfo primary(Pair pair, String name, Object... args) {
        return Infos.primaryFor(pair, name, Phase.CLONE, args);
    }

    private static StepInfo standby(Pair pair, String name, Object... args) {
        return Infos.standby(pair, name, Phase.CLONE, args);
    }
}
