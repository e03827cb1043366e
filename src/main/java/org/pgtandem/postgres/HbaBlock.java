package org.pgtandem.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pgtandem.command.MarkedBlock;
import org.pgtandem.command.PgHba;
import org.pgtandem.model.CloneMethod;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Node;
import org.pgtandem.model.NodeFacts;
import org.pgtandem.model.Role;

/** Our block in pg_hba.conf. It stands first, since the first line that matches decides. */
public final class HbaBlock {

    private HbaBlock() {}

    /** The name in the marker lines. */
    public static String marker(Lab lab) {
        return "pgTandem " + lab.name().replaceAll("\\R", " ").strip();
    }

    /**
     * The lines that replication, barman and the monitor need on a node, every line ended.
     *
     * @param clients the standbys, and the node of barman where it is none of them
     */
    public static String lines(Lab lab, List<Client> clients) {
        List<String> lines = new ArrayList<>();
        for (Client client : clients) {
            for (String source : Addresses.sources(client.node(), client.facts())) {
                if (client.node().role() == Role.STANDBY) {
                    lines.add(line("replication", lab.replication().user(), network(source)));
                }
                if (lab.usesBarman() && client.node().name().equals(lab.barmanOrDefault().node())) {
                    lines.add(line(BarmanRoleSql.DATABASE, BarmanRoleSql.BARMAN, network(source)));
                    lines.add(line("replication", BarmanRoleSql.STREAMING, network(source)));
                }
            }
        }
        lines.addAll(monitorLines());
        return lines.stream().distinct().map(line -> line + "\n").collect(Collectors.joining());
    }

    /**
     * All that must stand on the primary: where pg_basebackup runs there, the cluster's owner calls through its own socket.
     *
     * @param owner the cluster's owner; null where it is not known
     */
    public static String lines(Lab lab, @Nullable String owner, List<Client> clients) {
        String here = lab.method() == CloneMethod.SSHFS && owner != null
                ? PgHba.line("local", "replication", owner, null, "peer") + "\n"
                : "";
        return here + lines(lab, clients);
    }

    /** pg_hba.conf with the block as its first lines. */
    public static String merge(String content, Lab lab, String lines) {
        return MarkedBlock.first(content, marker(lab), lines);
    }

    private static List<String> monitorLines() {
        return List.of(line("all", RoleSql.MONITOR, "127.0.0.1/32"),
                line("all", RoleSql.MONITOR, "::1/128"));
    }

    private static String network(String source) {
        if (!Addresses.isNumeric(source)) {
            return source;
        }
        return source.indexOf(':') >= 0 ? source + "/128" : source + "/32";
    }

    private static String line(String database, String user, String address) {
        return PgHba.line("host", database, user, address, "scram-sha-256");
    }

    /** A node that connects to the primary, and what was found there. */
    public record Client(Node node, NodeFacts facts) {}
}
