package org.pgtandem.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pgtandem.command.Command;
import org.pgtandem.command.Conninfo;
import org.pgtandem.model.CloneMethod;
import org.pgtandem.model.NodeFacts.Install;
import org.pgtandem.model.Text;
import org.pgtandem.plan.StepInfo.Phase;
import org.pgtandem.postgres.ProgressSql;
import org.pgtandem.postgres.TablespaceMapping;

/** pg_basebackup on the standby: it fetches the data over the replication protocol, and the WAL beside it. */
final class PgBasebackupMethod implements MethodPlanner {

    /** A reader whose link is cut would wait for two hours by the system's default; so it is half a minute. */
    private static final Map<String, String> NOTICE_A_CUT_LINK = new LinkedHashMap<>();

    static {
        NOTICE_A_CUT_LINK.put("keepalives_idle", "10");
        NOTICE_A_CUT_LINK.put("keepalives_interval", "5");
        NOTICE_A_CUT_LINK.put("keepalives_count", "4");
    }

    @Override
    public CloneMethod method() {
        return CloneMethod.PG_BASEBACKUP;
    }

    @Override
    public List<Text> needs() {
        return List.of(Text.of("plan.need.pg-basebackup"), Text.of("plan.need.port"), Text.of("plan.need.room"));
    }

    @Override
    public Optional<Text> whyNot(Pair pair) {
        Install install = pair.standbyFacts().install();
        if (install == null || !install.programs().contains("pg_basebackup")) {
            return Optional.of(Text.of("plan.not.pg-basebackup", pair.standby().name()));
        }
        if (install.version().major() < pair.server().version().major()) {
            return Optional.of(Text.of("plan.not.older", install.version().toString(),
                    pair.server().version().toString()));
        }
        return Optional.empty();
    }

    @Override
    public List<Step> steps(Pair pair) {
        StepInfo info = Infos.standby(pair, "pg-basebackup", Phase.CLONE, pair.fresh(), pair.slot())
                .already(Streaming.alreadyOf(pair));
        List<Step> steps = new ArrayList<>();
        steps.add(new Step.Run(info, command(pair).asRecorded(), Set.of(0), null, probe(pair)));
        steps.addAll(ManifestSteps.of(pair));
        return steps;
    }

    private static Command command(Pair pair) {
        List<String> words = new ArrayList<>(List.of(pair.target().binDir() + "/pg_basebackup",
                "--pgdata=" + pair.fresh(), "--dbname=" + Conninfo.of(conninfo(pair)), "--slot=" + pair.slot(),
                "--wal-method=stream", "--checkpoint=fast", "--progress", "--verbose", "--no-password"));
        Tablespaces.of(pair).forEach(space -> words.add(TablespaceMapping.option(space.from(), space.fresh())));
        return Command.of(pair.targetOwner(), words);
    }

    private static Map<String, String> conninfo(Pair pair) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("host", pair.primaryAddress());
        options.put("port", Integer.toString(pair.source().port()));
        options.put("user", pair.user());
        options.put("passfile", pair.passfile());
        options.put("application_name", applicationName(pair));
        options.putAll(NOTICE_A_CUT_LINK);
        return options;
    }

    private static Probe probe(Pair pair) {
        return ProgressSql.baseBackup(pair.server().version(), applicationName(pair))
                .<Probe>map(sql -> new Probe.SqlProbe(pair.primarySql(), sql))
                .orElseGet(Probe.PrintedKilobytes::new);
    }

    /** By this name the primary's progress view is asked for this copy and no other. */
    private static String applicationName(Pair pair) {
        return ProgressSql.CLONE + pair.standby().name();
    }
}
