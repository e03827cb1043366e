package org.pgtandem.postgres;

import org.pgtandem.command.Command;
import org.pgtandem.command.RunAs;
import org.pgtandem.model.Become;
import org.pgtandem.model.NodeFacts.Cluster;
import org.pgtandem.model.NodeFacts.Layout;

/**
 * Commands that start and stop a cluster's server: through systemd where it has a unit, since a server started behind
 * systemd's back leaves the unit failed; else through Debian's pg_ctlcluster; else through pg_ctl.
 */
public final class ServerControl {

    private ServerControl() {}

    public static Command start(Cluster cluster, Become become) {
        return act("start", cluster, become);
    }

    /** Stops it at once, without waiting for sessions to end. */
    public static Command stop(Cluster cluster, Become become) {
        return act("stop", cluster, become);
    }

    public static Command restart(Cluster cluster, Become become) {
        return act("restart", cluster, become);
    }

    /** Where pg_ctl writes the server's log: beside the data directory, where nothing else is known. */
    public static String logFile(Cluster cluster) {
        return cluster.logFile() != null ? cluster.logFile() : cluster.dataDir() + ".log";
    }

    private static Command act(String verb, Cluster cluster, Become become) {
        if (cluster.service() != null) {
            return systemctl(verb, cluster.service(), become);
        }
        return cluster.layout() == Layout.DEBIAN ? pgCtlcluster(verb, cluster) : pgCtl(verb, cluster);
    }

    /** A plain owner has sudo for this one service at most, and never with a password that anybody could be asked. */
    private static Command systemctl(String verb, String service, Become become) {
        return become == Become.NONE
                ? Command.of(RunAs.LOGIN, "sudo", "-n", "systemctl", verb, service)
                : Command.of(RunAs.ROOT, "systemctl", verb, service);
    }

    private static Command pgCtlcluster(String verb, Cluster cluster) {
        return Command.of(RunAs.user(cluster.owner()), "pg_ctlcluster", Integer.toString(cluster.version().major()),
                cluster.name(), verb);
    }

    /** With a log file, as the server would otherwise hold the session's output open. */
    private static Command pgCtl(String verb, Cluster cluster) {
        String program = cluster.binDir() + "/pg_ctl";
        RunAs owner = RunAs.user(cluster.owner());
        return verb.equals("stop")
                ? Command.of(owner, program, "-D", cluster.dataDir(), "-w", "-m", "fast", verb)
                : Command.of(owner, program, "-D", cluster.dataDir(), "-w", "-t", "60", "-l", logFile(cluster), "-m",
                        "fast", verb);
    }
}
