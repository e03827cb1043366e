package org.pgtandem.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pgtandem.command.Command;
import org.pgtandem.model.CloneMethod;
import org.pgtandem.model.NodeFacts.Install;
import org.pgtandem.model.Text;
import org.pgtandem.plan.StepInfo.Phase;
import org.pgtandem.postgres.SshfsNeeds;

/** pg_basebackup on the primary, into a directory of the standby that is mounted there. */
final class SshfsMethod implements MethodPlanner {

    @Override
    public CloneMethod method() {
        return CloneMethod.SSHFS;
    }

    @Override
    public List<Text> needs() {
        return List.of(Text.of("plan.need.sshfs"), Text.of("plan.need.ssh"), Text.of("plan.need.pg-basebackup-here"),
                Text.of("plan.need.room"));
    }

    @Override
    public Optional<Text> whyNot(Pair pair) {
        Install install = pair.primaryFacts().install();
        if (install == null || !install.binDir().equals(pair.source().binDir())
                || !install.programs().contains("pg_basebackup")) {
            return Optional.of(Text.of("plan.not.pg-basebackup", pair.primary().name()));
        }
        return NodeLogin.whyNot(pair).or(() -> SshfsNeeds.missing(pair.primaryFacts().tools())
                .map(missing -> missing.isDevice()
                        ? Text.of("plan.not.device", missing.what(), pair.primary().name())
                        : Text.of("plan.not.program", missing.what(), pair.primary().name(), missing.packages())));
    }

    @Override
    public List<Step> before(Pair pair) {
        return List.of(MountSteps.endLeft(pair));
    }

    @Override
    public List<Step> steps(Pair pair) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step.Run(
                Infos.standby(pair, "copy-directory", Phase.CLONE, pair.fresh()).already(Streaming.alreadyOf(pair)),
                Command.of(pair.targetOwner(), "mkdir", "-p", "-m", "0700", "--", pair.fresh())));
        steps.add(NodeKeySteps.around(pair,
                List.of(MountSteps.directory(pair), MountSteps.around(pair, List.of(copy(pair))))));
        steps.addAll(ManifestSteps.of(pair));
        return steps;
    }

    /** --no-clean: what it wrote is removed on the standby itself, never through the mount. */
    private static Step copy(Pair pair) {
        return BaseBackup.step(pair,
                Infos.primaryFor(pair, "pg-basebackup-mounted", Phase.CLONE, MountSteps.path(pair), pair.slot()),
                pair.sourceOwner(), pair.source().binDir(), MountSteps.path(pair), conninfo(pair),
                List.of("--no-clean"));
    }

    /** The server beside it, through its socket, as the cluster's owner. */
    private static Map<String, String> conninfo(Pair pair) {
        Map<String, String> options = new LinkedHashMap<>();
        if (pair.source().socketDir() != null) {
            options.put("host", pair.source().socketDir());
        }
        options.put("port", Integer.toString(pair.source().port()));
        options.put("user", pair.primarySql().user());
        options.put("application_name", BaseBackup.applicationName(pair));
        return options;
    }
}
