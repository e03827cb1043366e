package org.pgtandem.plan;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.pgtandem.command.Command;
import org.pgtandem.command.Conninfo;
import org.pgtandem.command.Template;
import org.pgtandem.model.Backup;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Result;
import org.pgtandem.model.ServerFacts;
import org.pgtandem.model.Text;
import org.pgtandem.plan.Condition.CommandIs;
import org.pgtandem.plan.Condition.Succeeds;
import org.pgtandem.plan.StepInfo.Phase;
import org.pgtandem.plan.StepInfo.Risk;
import org.pgtandem.postgres.KeptBackupSql;
import org.pgtandem.postgres.ProgressSql;

/** Plans a base backup into a directory, with what it needs where that is missing. */
final class TakeBackupPlanner {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss")
            .withZone(ZoneOffset.UTC);
    private static final Duration ARCHIVING_TAKES = Duration.ofMinutes(5);

    private final BackupSite site;
    private final ServerFacts server;
    private final String id;

    private TakeBackupPlanner(BackupSite site, ServerFacts server) {
        this.site = site;
        this.server = server;
        this.id = STAMP.format(site.keeper().facts().at());
    }

    static Result<Plan> plan(BackupSite site) {
        return site.server().flatMap(server -> new TakeBackupPlanner(site, server).plan());
    }

    private Result<Plan> plan() {
        Optional<Text> why = whyNot();
        if (why.isPresent()) {
            return Result.failed(Failure.of(why.get(), Text.of("backups.not.hint")));
        }
        String archive = Objects.requireNonNull(site.place().archive());
        return BackupSetup.of(site, server, archive, site.keeper().program("psql").orElseThrow()).map(setup -> {
            List<Step> steps = new ArrayList<>(setup);
            steps.add(BackupSetup.directory(site.keeper(), "backup-directory", site.place().directory()));
            site.backups().kept().stream().filter(backup -> backup.state() == Backup.State.FAILED)
                    .forEach(backup -> steps.add(removeUnfinished(backup)));
            steps.addAll(List.of(copy(), history(), size(), notes(), complete(), archived(archive)));
            steps.addAll(VerifyBackupPlanner.steps(site, id));
            return site.plan(steps, site.served());
        });
    }

    private Optional<Text> whyNot() {
        NodeCluster keeper = site.keeper();
        if (keeper.program("pg_basebackup").isEmpty() || keeper.program("psql").isEmpty()) {
            return Optional.of(Text.of("plan.not.pg-basebackup", keeper.node()));
        }
        if (keeper.cluster().version().major() < server.version().major()) {
            return Optional.of(Text.of("backups.not.older", keeper.node(), keeper.cluster().version().toString(),
                    server.version().toString()));
        }
        return server.tablespaces().isEmpty() ? Optional.empty() : Optional.of(Text.of("backups.not.tablespaces"));
    }

    private String unfinished() {
        return site.place().path(id) + ".unfinished";
    }

    private String label() {
        return "pgtandem " + id;
    }

    private StepInfo info(String name, Object... args) {
        return OrderInfos.of(site.keeper().node(), name, Phase.BACKUP, args);
    }

    private Step removeUnfinished(Backup backup) {
        String path = site.place().path(backup.id()) + ".unfinished";
        return new Step.Run(OrderInfos.of(site.keeper().node(), "remove-unfinished-" + backup.id(),
                "remove-unfinished", Phase.BACKUP, path).risk(Risk.DELETES, path),
                Command.of(site.keeper().owner(), "rm", "-rf", "--", path));
    }

    private Step copy() {
        Command command = Command.of(site.keeper().owner(), site.keeper().program("pg_basebackup").orElseThrow(),
                "--pgdata=" + unfinished(), "--dbname=" + Conninfo.of(ReplicationLogin.options(site)),
                "--label=" + label(), "--wal-method=stream", "--checkpoint=fast", "--progress", "--verbose",
                "--no-password");
        Probe probe = ProgressSql.baseBackup(server.version(), ReplicationLogin.APPLICATION)
                .<Probe>map(sql -> new Probe.SqlProbe(site.served().sql(), sql))
                .orElseGet(Probe.PrintedKilobytes::new);
        return new Step.Run(info("take-backup", unfinished()), command.asRecorded(), Set.of(0), null, probe);
    }

    private Step history() {
        return new Step.Sql(OrderInfos.of(site.served().node(), "backup-history", Phase.BACKUP),
                site.served().sql(), KeptBackupSql.history(label()), null, KeptBackupSql.HISTORY);
    }

    private Step size() {
        return new Step.Run(info("backup-size", unfinished()), Command.script(site.keeper().owner(),
                "du -sk -- \"$1\" | cut -f 1", unfinished()), Set.of(0), "KILOBYTES", null);
    }

    private Step notes() {
        return new Step.WriteFile(info("backup-notes", site.place().path(id) + ".info"), site.keeper().owner(),
                site.place().path(id) + ".info", BackupNotes.content(server), "0600");
    }

    private Step complete() {
        return new Step.Run(info("backup-complete", site.place().path(id)),
                Command.of(site.keeper().owner(), "mv", "--", unfinished(), site.place().path(id)));
    }

    /** The backup holds the WAL of its own making; what a later moment needs must come from the archive. */
    private Step archived(String archive) {
        Command there = new Command(site.served().owner(), List.of(Template.of("test"), Template.of("-f"),
                Template.of(archive + "/").then(Template.output("END_SEGMENT"))), Template.EMPTY, false, false);
        return new Step.Await(OrderInfos.of(site.served().node(), "backup-archived", Phase.VERIFY_BACKUP, archive),
                new CommandIs(site.served().node(), there, new Succeeds()), ARCHIVING_TAKES, Duration.ofMillis(500),
                null);
    }
}
