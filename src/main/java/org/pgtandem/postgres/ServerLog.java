package org.pgtandem.postgres;

import org.pgtandem.command.Command;
import org.pgtandem.command.RunAs;
import org.pgtandem.model.Become;
import org.pgtandem.model.NodeFacts.Cluster;

/** Follows what a server says: in its log file, in its collector's current one, or in systemd's journal. */
public final class ServerLog {

    /** Of a service whose file nobody knows: $1 its data directory, $2 its unit. */
    private static final String FOLLOW = """
            file=$(sed -n 's/^stderr //p' "$1/current_logfiles" 2>/dev/null)
            case $file in
              '') exec journalctl --follow --lines=0 --output=cat --unit="$2" ;;
              /*) ;;
              *) file=$1/$file ;;
            esac
            exec tail -n 0 -F -- "$file"
            """;

    private ServerLog() {}

    /** Prints new lines until it is ended. Who may not read the journal sees nothing. */
    public static Command follow(Cluster cluster, Become become) {
        RunAs owner = RunAs.user(cluster.owner());
        return cluster.logFile() == null && cluster.service() != null
                ? Command.script(become == Become.NONE ? owner : RunAs.ROOT, FOLLOW, cluster.dataDir(),
                        cluster.service())
                : Command.of(owner, "tail", "-n", "0", "-F", "--", ServerControl.logFile(cluster));
    }
}
