package org.pgtandem.facts.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pgtandem.model.CloneMethod;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Node;
import org.pgtandem.model.PostgresSpec;
import org.pgtandem.model.Role;
import org.pgtandem.model.SshTarget;
import org.pgtandem.model.Transport;

/** The course's lab, with what a test asks for. */
final class CheckLabs {

    private CheckLabs() {}

    static Lab lab(Map<String, String> settings, Set<String> replace) {
        return lab(CloneMethod.PG_BASEBACKUP, Map.of(), settings, replace);
    }

    /** With places for the primary's tablespaces. */
    static Lab mapping(Map<String, String> tablespaces) {
        return lab(CloneMethod.PG_BASEBACKUP, tablespaces, Map.of(), Set.of());
    }

    /** By another method than the usual one. */
    static Lab by(CloneMethod method) {
        return lab(method, Map.of(), Map.of(), Set.of());
    }

    private static Lab lab(CloneMethod method, Map<String, String> tablespaces, Map<String, String> settings,
            Set<String> replace) {
        return new Lab("otus-26",
                List.of(node("pgsqlMaster", Role.PRIMARY, "192.168.11.150"),
                        node("pgsqlSlave", Role.STANDBY, "192.168.11.151")),
                Lab.Replication.DEFAULT, method, Transport.AUTO, tablespaces, settings, null, null,
                null,
                replace);
    }

    private static Node node(String name, Role role, String address) {
        return new Node(name, role, new SshTarget("127.0.0.1", 2321, "vagrant", null, null), null,
                new PostgresSpec(null, address, null, null, null, null), null);
    }
}
