package org.pgtandem.realhosts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pgtandem.model.CloneMethod;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Node;
import org.pgtandem.model.PostgresSpec;
import org.pgtandem.model.Role;
import org.pgtandem.model.SecretRef;
import org.pgtandem.model.SshTarget;
import org.pgtandem.model.Transport;
import org.pgtandem.run.LiveClone;

/** Labs of test hosts, and how to clone them. */
final class RealClone {

    static final String MASTER = "pgsqlMaster";
    static final String SLAVE = "pgsqlSlave";
    /** With what .pgpass and SQL must quote. */
    static final String PASSWORD = "p:a\\s's word";

    private final RealHosts hosts;
    private final String user;
    private final LiveClone live = new LiveClone(this::secret);

    RealClone(RealHosts hosts, String user) {
        this.hosts = hosts;
        this.user = user;
    }

    LiveClone live() {
        return live;
    }

    Lab lab(CloneMethod method, Map<String, String> settings, String... confirmed) {
        return new Lab("otus-26", List.of(node(MASTER, Role.PRIMARY), node(SLAVE, Role.STANDBY)),
                Lab.Replication.DEFAULT, method, settings, null, null, Set.of(confirmed));
    }

    /** A cell's, without a word of its clusters where they can be found. */
    Lab lab(Cell cell, String... confirmed) {
        return new Lab("otus-26", List.of(node(MASTER, Role.PRIMARY, cell.namesItsCluster()),
                node(SLAVE, Role.STANDBY, cell.namesItsCluster())), Lab.Replication.DEFAULT, cell.way().method,
                cell.way().transport, Map.of(), Map.of(), null, null, null, Set.of(confirmed));
    }

    /** barman on a host of its own. */
    Lab withBackupHost(String name, String... confirmed) {
        Lab lab = lab(CloneMethod.BARMAN, Map.of(), confirmed);
        return new Lab(lab.name(), List.of(node(MASTER, Role.PRIMARY), node(SLAVE, Role.STANDBY),
                node(name, Role.BACKUP)), lab.replication(), lab.method(), lab.settings(), null, null,
                lab.replaceDataDirectoryOf());
    }

    /** A copy whose files take this way, over whatever the standby has. */
    Lab copying(Transport transport) {
        Lab lab = lab(CloneMethod.COPY, Map.of(), SLAVE);
        return new Lab(lab.name(), lab.nodes(), lab.replication(), lab.method(), transport, lab.tablespaces(),
                lab.settings(), lab.archiveDirectory(), lab.barman(), lab.backup(), lab.replaceDataDirectoryOf());
    }

    /** Two standbys, each with a slot of its own; commits wait for one of them. */
    Lab withTwoStandbys(String other, CloneMethod method) {
        List<Node> nodes = List.of(node(MASTER, Role.PRIMARY), slotted(node(SLAVE, Role.STANDBY), "first_slot"),
                slotted(node(other, Role.STANDBY), "second_slot"));
        return new Lab("otus-26", nodes, new Lab.Replication("repluser", "standby_slot", true), method, Map.of(), null,
                null, Set.of(SLAVE, other));
    }

    private static Node slotted(Node node, String slot) {
        return new Node(node.name(), node.role(), node.ssh(), node.become(), node.postgres(), slot);
    }

    private Optional<String> secret(SecretRef ref) {
        return switch (ref) {
            case SecretRef.RolePassword _ -> Optional.of(PASSWORD);
            case SecretRef.Sudo _ -> Optional.ofNullable(hosts.user(user).password());
            default -> Optional.empty();
        };
    }

    private Node node(String name, Role role) {
        return node(name, role, false);
    }

    private Node node(String name, Role role, boolean clusterNamed) {
        Host host = hosts.host(name);
        Host.Cluster cluster = host.cluster();
        return new Node(name, role, new SshTarget(host.ssh().host(), host.ssh().port(), user,
                hosts.keys().plain().toString(), null), null,
                clusterNamed
                        ? new PostgresSpec(null, host.address(), cluster.port(), cluster.dataDir(), null, null)
                        : new PostgresSpec(null, host.address(), null, null, null, null),
                null);
    }
}
