package org.pgtandem.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pgtandem.command.Command;
import org.pgtandem.command.Template;
import org.pgtandem.model.CloneMethod;
import org.pgtandem.model.Text;
import org.pgtandem.model.Transport;
import org.pgtandem.plan.StepInfo.Phase;
import org.pgtandem.postgres.BackupSql;

/**
 * A base backup by hand: the server is told that a backup begins, tar reads the data directory while it changes, and what the
 * stop call returns makes the copy whole.
 */
final class CopyMethod implements MethodPlanner {

    private static final String SESSION = "backup";
    private static final String START = "BACKUP_START";
    private static final String STOP = "BACKUP_STOP";
    private static final String LABEL = "BACKUP_LABEL";
    private static final String TABLESPACES = "TABLESPACE_MAP";

    @Override
    public CloneMethod method() {
        return CloneMethod.COPY;
    }

    @Override
    public List<Text> needs() {
        return List.of(Text.of("plan.need.superuser"), Text.of("plan.need.tar"), Text.of("plan.need.port"),
                Text.of("plan.need.room"));
    }

    @Override
    public Optional<Text> whyNot(Pair pair) {
        return pair.lab().transport() == Transport.NODES ? NodeLogin.whyNot(pair) : Optional.empty();
    }

    @Override
    public List<Step> steps(Pair pair) {
        Text whyNotDirect = Route.of(pair).whyNotDirect();
        List<Step> steps = new ArrayList<>();
        steps.add(directories(pair));
        steps.add(whyNotDirect == null ? direct(pair) : backup(pair, CarrySteps.files(pair, whyNotDirect), null));
        steps.add(written(pair, "backup-label", "backup_label", LABEL));
        if (Tablespaces.of(pair).isEmpty()) {
            steps.add(written(pair, "tablespace-map", "tablespace_map", TABLESPACES));
        }
        steps.addAll(TablespaceSteps.linkCopies(pair));
        return steps;
    }

    private static Step directories(Pair pair) {
        List<String> words = new ArrayList<>(
                List.of("mkdir", "-p", "-m", "0700", "--", pair.fresh(), pair.fresh() + "/pg_wal"));
        Tablespaces.of(pair).forEach(space -> words.add(space.fresh()));
        return new Step.Run(info(pair, "copy-directory", pair.fresh()), Command.of(pair.targetOwner(), words));
    }

    private static Step direct(Pair pair) {
        List<Step> steps = new ArrayList<>();
        steps.add(backup(pair, PushSteps.files(pair), PushSteps.endReceiver(pair)));
        steps.addAll(WalSteps.of(pair, START, STOP));
        return NodeKeySteps.around(pair, steps);
    }

    private static Step backup(Pair pair, List<Step> files, @Nullable Step closing) {
        List<Step> steps = new ArrayList<>(List.of(start(pair)));
        steps.addAll(files);
        steps.add(stop(pair));
        StepInfo scope = Infos.primaryFor(pair, "backup", Phase.CLONE).already(Streaming.alreadyOf(pair));
        return new Step.Scope(scope, new Step.Session(SESSION, pair.primarySql()), steps, closing);
    }

    private static Step start(Pair pair) {
        return new Step.Sql(Infos.primaryFor(pair, "backup-start", Phase.CLONE), pair.primarySql(),
                BackupSql.start(pair.server().version(), "pgTandem " + pair.standby().name()), SESSION,
                List.of(START));
    }

    private static Step stop(Pair pair) {
        return new Step.Sql(Infos.primaryFor(pair, "backup-stop", Phase.CLONE), pair.primarySql(),
                BackupSql.stop(pair.server().version()), SESSION, List.of(STOP, LABEL, TABLESPACES));
    }

    private static Step written(Pair pair, String name, String file, String output) {
        return new Step.WriteFile(info(pair, name, file), pair.targetOwner(), pair.fresh() + "/" + file,
                Template.output(output), "0600");
    }

    private static StepInfo info(Pair pair, String name, String subject) {
        return Infos.standby(pair, name, Phase.CLONE, subject).already(Streaming.alreadyOf(pair));
    }
}
