package org.pgtandem.plan;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pgtandem.command.RunAs;
import org.pgtandem.command.Shell;
import org.pgtandem.model.BackupFacts;
import org.pgtandem.model.Failure;
import org.pgtandem.model.NodeFacts.Cluster;
import org.pgtandem.model.PgVersion;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;
import org.pgtandem.postgres.RestoredServer;

/**
 * Where a restored server will be.
 *
 * @param lab       the name of the lab that it is restored for
 * @param socketDir directory of its socket
 */
record RestorePlace(String lab, NodeCluster node, String directory, int port, String socketDir) {

    private static final int FIRST_PORT = 5433;
    private static final int LAST_PORT = 65_535;
    /** The system's own limit on a socket's path is 107 bytes. */
    private static final int LONGEST_SOCKET = 100;
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss")
            .withZone(ZoneOffset.UTC);

    /** A directory that nobody has yet and a port on which nothing listens, where the order names none. */
    static Result<RestorePlace> of(String lab, NodeCluster node, @Nullable String directory, @Nullable Integer port,
            BackupFacts known) {
        Set<Integer> taken = taken(node, known);
        if (port != null && taken.contains(port)) {
            return Result.failed(Failure.of(Text.of("backups.port-taken", Integer.toString(port), node.node()),
                    Text.of("backups.port-taken.hint")));
        }
        int chosen = port != null ? port : free(taken);
        String path = directory != null ? bare(directory) : beside(node);
        String own = path + "/.s.PGSQL." + chosen;
        return Result.ok(new RestorePlace(lab, node, path, chosen,
                own.length() <= LONGEST_SOCKET ? path : node.home() + "/.pgtandem"));
    }

    RunAs owner() {
        return node.owner();
    }

    String binDir() {
        return node.cluster().binDir();
    }

    /** The version of what is restored, which the node's programs must have too; theirs where it was not noted. */
    static Result<PgVersion> version(String noted, RestorePlace place) {
        PgVersion there = place.node().cluster().version();
        PgVersion version = noted.matches("\\d{6}") ? new PgVersion(Integer.parseInt(noted)) : there;
        return version.major() == there.major()
                ? Result.ok(version)
                : Result.failed(Failure.of(Text.of("backups.not.version", version.toString(), place.node().node(),
                        there.toString()), Text.of("backups.not.version.hint")));
    }

    /** What a person should know of the restored server: how to look into it, and how to take it away. */
    Text[] told() {
        return new Text[] {Text.of("backups.afterwards.connect", node.node(),
                RestoredServer.psql(node.facts(), node.cluster(), socketDir, port)),
                Text.of("backups.afterwards.remove", node.node(), directory, Shell.word(lab))};
    }

    /** How to take away what was made, at any moment once the marker lies there. */
    Text undo() {
        return Text.of("backups.restored.undo", node.node(), directory, Shell.word(lab));
    }

    private static String beside(NodeCluster node) {
        return bare(node.cluster().dataDir()) + ".restored-" + STAMP.format(node.facts().at());
    }

    /** What listens, what the node's clusters are set up for, and what other restored servers have. */
    private static Set<Integer> taken(NodeCluster node, BackupFacts known) {
        Set<Integer> taken = new TreeSet<>(known.ports().getOrDefault(node.node(), Set.of()));
        taken.addAll(node.facts().clusters().stream().map(Cluster::port).collect(Collectors.toSet()));
        taken.add(node.cluster().port());
        known.backups().restored().stream().filter(other -> other.node().equals(node.node()))
                .forEach(other -> taken.add(other.port()));
        return taken;
    }

    private static int free(Set<Integer> taken) {
        int port = FIRST_PORT;
        while (taken.contains(port) && port < LAST_PORT) {
            port++;
        }
        return port;
    }

    private static String bare(String directory) {
        return directory.length() > 1 ? directory.replaceAll("/+$", "") : directory;
    }
}
