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
    private static final String LAST_WORDS = """
            if [ -n "$1" ]; then
              tail -n 20 -- "$1"
            elif [ -n "$2" ]; then
              tail -n 10 -- "$2/$(ls -t "$2" | head -n 1)"
            fi
            if [ -n "$3" ] && { [ -z "$1" ] || [ -n "$2" ]; }; then
              journalctl --quiet --no-pager --output=cat --lines=15 --unit="$3"
            fi || true
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

    /** What its server has logged last, wherever that may be; nothing where that cannot be found. */
    static Command lastWords(NodeFacts facts, Cluster cluster, ServerFacts server) {
        boolean maybeRoot = facts.login().become() != Become.NONE;
        return Owners.plain(facts, Command.script(maybeRoot ? RunAs.ROOT : RunAs.user(cluster.owner()), LAST_WORDS,
                cluster.logFile() == null && cluster.service() != null ? "" : ServerControl.logFile(cluster),
                collected(cluster, server), cluster.service() == null ? "" : cluster.service()));
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
