package org.pgtandem.postgres;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.pgtandem.model.Lab;
import org.pgtandem.model.NodeFacts;
import org.pgtandem.model.ServerFacts;

/** What replication requires of the primary's settings; values that do already stay. */
final class ReplicationNeeds {

    /** What barman's receiver calls itself. */
    private static final String BARMAN_RECEIVER = "barman_receive_wal";

    private ReplicationNeeds() {}

    static List<Need> of(Lab lab, NodeFacts primary) {
        String address = Addresses.of(lab.primary(), primary);
        return List.of(new Need("listen_addresses", "*", value -> listensOn(value, address)),
                new Need("wal_level", "replica", Set.of("replica", "logical", "hot_standby", "archive")::contains),
                atLeast("max_wal_senders", senders(lab, primary)),
                atLeast("max_replication_slots", slots(lab, primary)),
                new Need("hot_standby", "on", value -> value.equalsIgnoreCase("on")));
    }

    /** One for each standby and barman, two for a base backup with its stream, and those that others hold. */
    private static long senders(Lab lab, NodeFacts primary) {
        ServerFacts server = primary.server();
        Set<String> ours = ourNames(lab);
        long others = server == null
                ? 0
                : server.senders().stream().filter(sender -> !ours.contains(sender.applicationName())).count();
        return lab.standbys().size() + (lab.usesBarman() ? 1 : 0) + 2 + others;
    }

    private static Set<String> ourNames(Lab lab) {
        Set<String> names = lab.standbys().stream().map(node -> node.name()).collect(Collectors.toSet());
        if (lab.usesBarman()) {
            names.add(BARMAN_RECEIVER);
        }
        return names;
    }

    private static long slots(Lab lab, NodeFacts primary) {
        Set<String> ours = lab.standbys().stream().map(lab::slotOf).collect(Collectors.toSet());
        if (lab.usesBarman()) {
            ours.add(lab.barmanOrDefault().slot());
        }
        ServerFacts server = primary.server();
        return ours.size() + (server == null
                ? 0
                : server.slots().stream().filter(slot -> !ours.contains(slot.name())).count());
    }

    private static Need atLeast(String name, long least) {
        return new Need(name, Long.toString(Math.max(10, least)),
                value -> value.matches("\\d{1,9}") && Long.parseLong(value) >= least);
    }

    /** Names are taken at their word, as only the server resolves them. */
    private static boolean listensOn(String listenAddresses, String address) {
        List<String> listens = Arrays.stream(listenAddresses.split(",")).map(String::strip).toList();
        return listens.contains("*") || listens.contains(address)
                || listens.contains(address.indexOf(':') >= 0 ? "::" : "0.0.0.0")
                || (listens.contains("localhost") && Addresses.isLoopback(address));
    }
}
