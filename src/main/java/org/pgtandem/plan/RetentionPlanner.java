package org.pgtandem.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pgtandem.command.Command;
import org.pgtandem.model.Backup;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;
import org.pgtandem.plan.Condition.CommandIs;
import org.pgtandem.plan.Condition.Succeeds;
import org.pgtandem.plan.StepInfo.Phase;
import org.pgtandem.plan.StepInfo.Risk;

/** Plans the removal of the backups that the rule keeps no longer, and of the WAL that nothing kept needs. */
final class RetentionPlanner {

    /** Renamed first: half a backup must not look like a whole one. */
    private static final String DELETE = """
            set -e
            if [ -d "$1" ]; then mv -- "$1" "$1.unfinished"; fi
            rm -rf -- "$1.unfinished"
            rm -f -- "$1.info" "$1.verified"
            """;

    private RetentionPlanner() {}

    static Result<Plan> plan(BackupSite site) {
        String rule = site.backups().retention();
        if (rule == null) {
            return Result.failed(Failure.of(Text.of("backups.no-retention"), Text.of("backups.no-retention.hint")));
        }
        List<Backup> obsolete = new Retention(rule).obsolete(site.backups().kept(), site.backups().at());
        List<Step> steps = new ArrayList<>();
        obsolete.forEach(backup -> steps.add(delete(site, backup)));
        cleanArchive(site, obsolete).ifPresent(steps::add);
        return Result.ok(site.primary() == null ? site.plan(steps) : site.plan(steps, site.primary()));
    }

    private static Step delete(BackupSite site, Backup backup) {
        String path = site.place().path(backup.id());
        StepInfo info = OrderInfos.of(site.keeper().node(), "delete-" + backup.id(), "delete", Phase.BACKUP, path,
                String.valueOf(site.backups().retention())).already(
                        new CommandIs(site.keeper().node(),
                                Command.of(site.keeper().owner(), "test", "!", "-e", path), new Succeeds()))
                .risk(Risk.DELETES, path);
        return new Step.Run(info, Command.script(site.keeper().owner(), DELETE, path));
    }

    /** Only an archive that was made for these backups: of another one, others may need what is in it. */
    private static Optional<Step> cleanArchive(BackupSite site, List<Backup> obsolete) {
        NodeCluster primary = site.primary();
        String archive = site.place().archive();
        Optional<String> first = site.backups().kept().stream()
                .filter(backup -> BackupChoice.isWhole(backup) && !obsolete.contains(backup))
                .map(backup -> site.notes(backup).getOrDefault("begin_segment", "")).min(String::compareTo)
                .filter(segment -> !segment.isEmpty());
        if (primary == null || archive == null || first.isEmpty() || !site.place().ours()) {
            return Optional.empty();
        }
        return primary.program("pg_archivecleanup").map(program -> new Step.Run(
                OrderInfos.of(primary.node(), "clean-archive", Phase.BACKUP, archive, first.get())
                        .risk(Risk.DELETES, archive),
                Command.of(primary.owner(), program, "-d", archive, first.get())));
    }
}
