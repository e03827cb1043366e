package org.pgtandem.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pgtandem.command.Command;
import org.pgtandem.command.Template;
import org.pgtandem.model.CloneMethod;
import org.pgtandem.model.Text;
import org.pgtandem.plan.StepInfo.Phase;
import org.pgtandem.postgres.BackupSql;

/**
 * A base backup by hand, through this computer: the server is told that a backup begins, tar reads the data directory
 * while it changes, and what the stop call returns makes the copy whole.
 */
final class CopyMethod implements MethodPlanner {

    private static final String SESSION = "backup";
    private static final String LABEL = "BACKUP_LABEL";
    private static final String TABLESPACES = "TABLESPACE_MAP";
    /** Tar's code for "a file changed while we read it", which recovery mends. */
    private static final Set<Integer> TAR_READ_CHANGING_FILES = Set.of(0, 1);
    /** What is of the running server and not of the data; replay makes the rest anew, the WAL comes through the slot. */
    private static final List<String> LEFT_OUT = List.of("./postmaster.pid", "./postmaster.opts", "./pg_wal",
            "./pg_replslot/*", "./pg_dynshmem/*", "./pg_notify/*", "./pg_serial/*", "./pg_snapshots/*",
            "./pg_stat_tmp/*", "./pg_subtrans/*", "pgsql_tmp*", "pg_internal.init*", "./backup_label*",
            "./tablespace_map*", "./backup_manifest", "./current_logfiles", "./postgresql.auto.conf.tmp",
            "./standby.signal", "./recovery.signal", "./recovery.conf", "./recovery.done");

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
        return Optional.empty();
    }

    @Override
    public List<Step> steps(Pair pair) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step.Run(info(pair, "copy-directory", pair.fresh()), Command.of(pair.targetOwner(), "mkdir", "-p",
                "-m", "0700", "--", pair.fresh(), pair.fresh() + "/pg_wal")));
        StepInfo scope = Infos.primaryFor(pair, "backup", Phase.CLONE).already(Streaming.alreadyOf(pair));
        steps.add(new Step.Scope(scope, new Step.Session(SESSION, pair.primarySql()),
                List.of(start(pair), files(pair), stop(pair)),
                null));
        steps.add(written(pair, "backup-label", "backup_label", LABEL));
        steps.add(written(pair, "tablespace-map", "tablespace_map", TABLESPACES));
        return steps;
    }

    private static Step start(Pair pair) {
        return new Step.Sql(Infos.primaryFor(pair, "backup-start", Phase.CLONE), pair.primarySql(),
                BackupSql.start(pair.server().version(), "pgTandem " + pair.standby().name()), SESSION, List.of());
    }

    private static Step files(Pair pair) {
        List<String> tar = new ArrayList<>(List.of("tar", "--create", "--file=-", "--directory=" + pair.source()
                .dataDir()));
        LEFT_OUT.forEach(pattern -> tar.add("--exclude=" + pattern));
        tar.add(".");
        return new Step.Pipe(
                Infos.primaryFor(pair, "copy-files", Phase.CLONE, pair.source().dataDir(), pair.fresh(),
                        pair.standby().name()),
                Command.of(pair.sourceOwner(), tar).asRecorded(), TAR_READ_CHANGING_FILES, pair.standby().name(),
                Command.of(pair.targetOwner(), "tar", "--extract", "--file=-", "--directory=" + pair.fresh())
                        .asRecorded(),
                new Probe.PipedBytes(pair.server().databaseBytes()));
    }

    private static Step stop(Pair pair) {
        return new Step.Sql(Infos.primaryFor(pair, "backup-stop", Phase.CLONE), pair.primarySql(),
                BackupSql.stop(pair.server().version()), SESSION, List.of("STOP_LSN", LABEL, TABLESPACES));
    }

    private static Step written(Pair pair, String name, String file, String output) {
        return new Step.WriteFile(info(pair, name, file), pair.targetOwner(), pair.fresh() + "/" + file,
                Template.output(output), "0600");
    }

    private static StepInfo info(Pair pair, String name, String subject) {
        return Infos.standby(pair, name, Phase.CLONE, subject).already(Streaming.alreadyOf(pair));
    }
}
