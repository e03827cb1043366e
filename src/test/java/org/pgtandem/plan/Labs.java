package org.pgtandem.plan;

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

/** Labs for plans. */
public final class Labs {

    private Labs() {}

    /** The course's lab: two VMs behind forwarded ports. */
    public static Lab course(CloneMethod method, Map<String, String> settings) {
        return new Lab("otus-26",
                List.of(node("pgsqlMaster", Role.PRIMARY, 2321, "192.168.11.150"),
                        node("pgsqlSlave", Role.STANDBY, 2421, "192.168.11.151")),
                Lab.Replication.DEFAULT, method, settings, null, null, Set.of("pgsqlSlave"));
    }

    /** With places for the primary's tablespaces. */
    static Lab mapping(CloneMethod method, Map<String, String> tablespaces) {
        Lab lab = course(method);
        return new Lab(lab.name(), lab.nodes(), lab.replication(), lab.method(), lab.transport(), tablespaces,
                lab.settings(),
                lab.archiveDirectory(), lab.barman(), lab.backup(), lab.replaceDataDirectoryOf());
    }

    /** The course's lab, and barman on a host of its own. */
    public static Lab withBackupHost() {
        Lab course = course(CloneMethod.BARMAN);
        return new Lab(course.name(),
                List.of(course.nodes().get(0), course.nodes().get(1), node("keeper", Role.BACKUP, 2521,
                        "192.168.11.152")),
                course.replication(), course.method(), course.settings(), null, null,
                course.replaceDataDirectoryOf());
    }

    /** A copy whose files take this way. */
    static Lab copying(Transport transport) {
        Lab lab = course(CloneMethod.COPY);
        return new Lab(lab.name(), lab.nodes(), lab.replication(), lab.method(), transport, lab.tablespaces(),
                lab.settings(), lab.archiveDirectory(), lab.barman(), lab.backup(), lab.replaceDataDirectoryOf());
    }

    public static Lab course(CloneMethod method) {
        return course(method, Map.of());
    }

    private static Node node(String name, Role role, int sshPort, String address) {
        return new Node(name, role, new SshTarget("127.0.0.1", sshPort, "vagrant", null, null), null,
                new PostgresSpec(null, address, null, null, null, null), null);
    }
}
