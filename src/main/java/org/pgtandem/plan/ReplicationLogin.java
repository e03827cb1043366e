package org.pgtandem.plan;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.pgtandem.command.Command;
import org.pgtandem.command.Conninfo;
import org.pgtandem.model.NodeFacts.Cluster;
import org.pgtandem.plan.Condition.CommandIs;
import org.pgtandem.plan.Condition.Succeeds;
import org.pgtandem.plan.StepInfo.Phase;
import org.pgtandem.postgres.Addresses;

/**
 * How the node that keeps backups logs in to the primary for one: its owner through the local socket on the primary
 * itself, the replication role with its .pgpass on another node.
 */
final class ReplicationLogin {

    static final String APPLICATION = "pgtandem_backup";

    private static final Duration RELOAD_TAKES = Duration.ofSeconds(10);

    private ReplicationLogin() {}

    /** Options of libpq, without what a program adds of its own. */
    static Map<String, String> options(BackupSite site) {
        Cluster source = site.served().cluster();
        Map<String, String> options = new LinkedHashMap<>();
        if (!site.keptOnPrimary()) {
            options.put("host", Addresses.of(site.lab().primary(), site.served().facts()));
        } else if (source.socketDir() != null) {
            options.put("host", source.socketDir());
        }
        options.put("port", Integer.toString(source.port()));
        options.put("user", site.keptOnPrimary() ? source.owner() : site.lab().replication().user());
        if (!site.keptOnPrimary()) {
            options.put("passfile", site.keeper().home() + "/.pgpass");
        }
        options.put("application_name", APPLICATION);
        return options;
    }

    /** Whether it works now. */
    static Condition works(BackupSite site, String psql) {
        Map<String, String> options = options(site);
        options.put("connect_timeout", "5");
        options.put("replication", "true");
        return new CommandIs(site.keeper().node(), Command.of(site.keeper().owner(), psql, "--no-password",
                "--no-psqlrc", "--tuples-only", "--dbname=" + Conninfo.of(options), "--command=IDENTIFY_SYSTEM"),
                new Succeeds());
    }

    static Step tryIt(BackupSite site, String psql) {
        return new Step.Await(OrderInfos.of(site.keeper().node(), "try-login", Phase.CONFIGURE,
                site.served().node()), works(site, psql), RELOAD_TAKES, Duration.ofSeconds(1), null);
    }
}
