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
        return pair.lab().transport() == Transport.NODES ? NodeKeySteps.whyNot(pair) : Optional.empty();
    }

    @Override
    public List<Step> steps(Pair pair) {
        Route route = Route.of(pair);
        List<Step> steps = new ArrayList<>();
        steps.add(new Step.Run(info(pair, "copy-directory", pair.fresh()), Command.of(pair.targetOwner(), "mkdir", "-p",
                "-m", "0700", "--", pair.fresh(), pair.fresh() + "/pg_wal")));
        steps.add(route.whyNotDirect() == null ? direct(pair) : backup(pair, files(pair, route.whyNotDirect()), null));
        steps.add(written(pair, "backup-label", "backup_label", LABEL));
        steps.add(written(pair, "tablespace-map", "tablespace_map", TABLESPACES));
        return steps;
    }

    private static Step direct(Pair pair) {
        List<Step> steps = new ArrayList<>();
        steps.add(backup(pair, PushSteps.files(pair), PushSteps.endReceiver(pair)));
        steps.addAll(WalSteps.of(pair, START, STOP));
        return NodeKeySteps.around(pair, steps);
    }

    private static Step backup(Pair pair, Step files, @Nullable Step closing) {
        StepInfo scope = Infos.primaryFor(pair, "backup", Phase.CLONE).already(Streaming.alreadyOf(pair));
        return new Step.Scope(scope, new Step.Session(SESSION, pair.primarySql()),
                List.of(start(pair), files, stop(pair)), closing);
    }

    private static Step start(Pair pair) {
        return new Step.Sql(Infos.primaryFor(pair, "backup-start", Phase.CLONE), pair.primarySql(),
                BackupSql.start(pair.server().version(), "pgTandem " + pair.standby().name()), SESSION,
                List.of(START));
    }

    private static Step files(Pair pair, Text whyNotDirect) {
        TarStream stream = TarStream.of(pair);
        StepInfo info = Infos.primaryFor(pair, "copy-files", Phase.CLONE, pair.source().dataDir(), pair.fresh(),
                pair.standby().name(), stream.compressor().program(), stream.compressor().chain(), whyNotDirect);
        return new Step.Pipe(info, stream.read(), TarStream.READ_CHANGING_FILES, pair.standby().name(), stream.write(),
                stream.progress());
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
