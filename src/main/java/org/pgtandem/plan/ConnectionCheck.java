package org.pgtandem.plan;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pgtandem.command.Command;
import org.pgtandem.command.Conninfo;
import org.pgtandem.plan.Condition.CommandIs;
import org.pgtandem.plan.Condition.Succeeds;
import org.pgtandem.plan.StepInfo.Phase;

/** Opens a real replication connection from the standby, before gigabytes depend on it. */
final class ConnectionCheck {

    private static final Duration RELOAD_TAKES = Duration.ofSeconds(10);

    private ConnectionCheck() {}

    /** Empty where the standby has no psql. */
    static List<Step> of(Pair pair) {
        if (pair.standbySql().binDir() == null) {
            return List.of();
        }
        Command command = Command.of(pair.targetOwner(), pair.standbySql().binDir() + "/psql", "--no-password",
                "--no-psqlrc", "--tuples-only", "--dbname=" + Conninfo.of(conninfo(pair)),
                "--command=IDENTIFY_SYSTEM");
        StepInfo info = Infos.standby(pair, "try-replication", Phase.CONFIGURE, pair.primaryAddress(),
                Integer.toString(pair.source().port()), pair.user()).already(Streaming.alreadyOf(pair));
        return List.of(new Step.Await(info, new CommandIs(pair.standby().name(), command, new Succeeds()),
                RELOAD_TAKES, Duration.ofSeconds(1), null));
    }

    private static Map<String, String> conninfo(Pair pair) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("host", pair.primaryAddress());
        options.put("port", Integer.toString(pair.source().port()));
        options.put("user", pair.user());
        options.put("passfile", pair.passfile());
        options.put("connect_timeout", "5");
        options.put("replication", "true");
        return options;
    }
}
