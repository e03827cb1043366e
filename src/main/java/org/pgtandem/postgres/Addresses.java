package org.pgtandem.postgres;

import java.util.List;
import java.util.regex.Pattern;
import org.pgtandem.model.Node;
import org.pgtandem.model.NodeFacts;

/** Addresses between the nodes, which are not those of SSH: a forwarded port leads to 127.0.0.1. */
public final class Addresses {

    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

    private Addresses() {}

    /**
     * The address at which the other nodes reach this one: the lab's, else the one of SSH if the node has it itself,
     * else the node's first own address, IPv4 before IPv6.
     */
    public static String of(Node node, NodeFacts facts) {
        if (node.postgres().address() != null) {
            return node.postgres().address();
        }
        List<String> own = facts.os().addresses();
        if (own.contains(node.ssh().host())) {
            return node.ssh().host();
        }
        return own.stream().filter(Addresses::isIpv4).findFirst()
                .orElseGet(() -> own.isEmpty() ? node.ssh().host() : own.getFirst());
    }

    /** The addresses from which a node's connections come: its address if that is a number, else all of its own. */
    public static List<String> sources(Node node, NodeFacts facts) {
        String address = of(node, facts);
        if (isNumeric(address)) {
            return List.of(address);
        }
        return facts.os().addresses().isEmpty() ? List.of(address) : facts.os().addresses();
    }

    /** Whether it is an IP address and no name. */
    public static boolean isNumeric(String address) {
        return isIpv4(address) || address.indexOf(':') >= 0;
    }

    /** Whether it is an address of the computer itself. */
    public static boolean isLoopback(String address) {
        return address.startsWith("127.") || address.equals("::1") || address.equals("localhost");
    }

    private static boolean isIpv4(String address) {
        return IPV4.matcher(address).matches();
    }
}
