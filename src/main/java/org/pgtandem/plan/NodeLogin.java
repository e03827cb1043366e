package org.pgtandem.plan;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pgtandem.command.SshConfig;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Node;
import org.pgtandem.model.NodeFacts.Reach;
import org.pgtandem.model.PostgresSpec;
import org.pgtandem.model.Text;
import org.pgtandem.postgres.Addresses;

/** How the primary's owner logs in to the standby's owner with the key that {@link NodeKeySteps} makes for it. */
final class NodeLogin {

    /** As Debian calls it, and Red Hat. */
    private static final String PACKAGES = "openssh-client, openssh-clients";

    private NodeLogin() {}

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

    /** Options of OpenSSH's configuration. */
    static Map<String, String> configuration(Pair pair) {
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

    /** The lab's address of the primary and every one of its own, since nobody knows by which it calls. */
    static String restriction(Pair pair) {
        Set<String> addresses = new LinkedHashSet<>(Addresses.sources(pair.primary(), pair.primaryFacts()));
        addresses.addAll(pair.primaryFacts().os().addresses());
        return SshConfig.restrictedTo(addresses);
    }

    private static int port(Pair pair) {
        Integer port = pair.standby().postgres().sshPort();
        return port == null ? PostgresSpec.DEFAULT_SSH_PORT : port;
    }

    static String address(Pair pair) {
        return Addresses.of(pair.standby(), pair.standbyFacts());
    }

    /** Where key and configuration lie on the primary. */
    static String directory(Pair pair) {
        return directory(pair.lab(), pair.standby(), pair.source().ownerHome());
    }

    /** @param home of the primary's owner */
    static String directory(Lab lab, Node standby, String home) {
        return home + "/.pgtandem/keys/" + Pair.workName(lab, standby);
    }
}
