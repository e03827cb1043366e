package org.pgtandem.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pgtandem.model.CloneMethod;
import org.pgtandem.model.NodeFacts.Install;
import org.pgtandem.model.Text;
import org.pgtandem.plan.StepInfo.Phase;
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
        List<String> mappings = Tablespaces.of(pair).stream()
                .map(space -> TablespaceMapping.option(space.from(), space.fresh())).toList();
        List<Step> steps = new ArrayList<>();
        steps.add(BaseBackup.step(pair, info, pair.targetOwner(), pair.target().binDir(), pair.fresh(), conninfo(pair),
                mappings));
        steps.addAll(ManifestSteps.of(pair));
        return steps;
    }

    private static Map<String, String> conninfo(Pair pair) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("host", pair.primaryAddress());
        options.put("port", Integer.toString(pair.source().port()));
        options.put("user", pair.user());
        options.put("passfile", pair.passfile());
        options.put("application_name", BaseBackup.applicationName(pair));
        options.putAll(NOTICE_A_CUT_LINK);
        return options;
    }
}
