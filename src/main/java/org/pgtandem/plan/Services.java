package org.pgtandem.plan;

import org.pgtandem.command.Command;
import org.pgtandem.command.RunAs;
import org.pgtandem.model.Become;
import org.pgtandem.model.NodeFacts;
import org.pgtandem.model.NodeFacts.Cluster;
import org.pgtandem.model.ServerFacts;
import org.pgtandem.postgres.ServerControl;

/** The service that a cluster's server runs as. */
final class Services {

    /** Until its collector runs, a server complains to whoever started it: with systemd that is the journal. */
    private static final String COLLECTED = """
            tail -n 10 -- "$1/$(ls -t "$1" | head -n 1)"
            journalctl --quiet --no-pager --output=cat --lines=10 --unit="$2"
            """;

    private Services() {}

    static Command start(NodeFacts facts, Cluster cluster) {
        return Owners.plain(facts, ServerControl.start(cluster, facts.login().become()));
    }

    static Command stop(NodeFacts facts, Cluster cluster) {
        return Owners.plain(facts, ServerControl.stop(cluster, facts.login().become()));
    }

    static Command restart(NodeFacts facts, Cluster cluster) {
        return Owners.plain(facts, ServerControl.restart(cluster, facts.login().become()));
    }

    /** What its server has logged last, in its file, its collector's newest one, or systemd's journal. */
    static Command lastWords(NodeFacts facts, Cluster cluster, ServerFacts server) {
        RunAs owner = Owners.of(facts, cluster);
        if (cluster.logFile() != null || cluster.service() == null) {
            return Command.of(owner, "tail", "-n", "20", "--", ServerControl.logFile(cluster));
        }
        String collected = collected(cluster, server);
        RunAs reader = facts.login().become() == Become.NONE ? owner : RunAs.ROOT;
        return collected.isEmpty()
                ? Command.of(reader, "journalctl", "--quiet", "--no-pager", "--output=cat", "--lines=20",
                        "--unit=" + cluster.service())
                : Command.script(reader, COLLECTED, collected, cluster.service());
    }

    /** The directory of the logging collector's files; empty where there is none. */
    private static String collected(Cluster cluster, ServerFacts server) {
        if (server.value("logging_collector").filter("on"::equals).isEmpty()) {
            return "";
        }
        String directory = server.value("log_directory").orElse("log");
        return directory.startsWith("/") ? directory : cluster.dataDir() + "/" + directory;
    }

    /** What people call it: its unit, or its data directory where pg_ctl serves it. */
    static String name(Cluster cluster) {
        return cluster.service() != null ? cluster.service() : cluster.dataDir();
    }
}
