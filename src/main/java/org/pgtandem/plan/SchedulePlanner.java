package org.pgtandem.plan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pgtandem.command.Command;
import org.pgtandem.command.Template;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;
import org.pgtandem.plan.StepInfo.Phase;
import org.pgtandem.postgres.BackupPlace;
import org.pgtandem.postgres.BarmanPlace;

/** Plans a timer that takes backups, or that it goes away. Nothing of it is written unless it is asked for. */
final class SchedulePlanner {

    private SchedulePlanner() {}

    /** Backups in a directory: a script of ours in the owner's home does what an order does. */
    static Result<Plan> inDirectory(BackupSite site, @Nullable String when) {
        NodeCluster keeper = site.keeper();
        String script = keeper.home() + "/.pgtandem/" + BackupPlace.unit(site.lab()) + ".sh";
        Timer timer = new Timer(keeper.facts(), BackupPlace.unit(site.lab()), keeper.owner(),
                keeper.cluster().owner(), script);
        if (when == null) {
            List<Step> steps = new ArrayList<>(timer.remove());
            steps.add(new Step.Run(OrderInfos.of(keeper.node(), "schedule-script-gone", Phase.CONFIGURE, script),
                    Command.of(keeper.owner(), "rm", "-f", "--", script)));
            return Result.ok(site.plan(steps));
        }
        String archive = site.place().archive();
        boolean taken = site.backups().kept().stream().anyMatch(BackupChoice::isWhole);
        if (!site.keptOnPrimary() || archive == null || !taken) {
            return Result.failed(Failure.of(Text.of("backups.not.scheduled"), Text.of("backups.not.scheduled.hint")));
        }
        return timer.write(when).map(steps -> {
            List<Step> all = new ArrayList<>(List.of(steps.getFirst()));
            all.add(BackupSetup.directory(keeper, "schedule-directory", keeper.home() + "/.pgtandem"));
            all.add(new Step.WriteFile(OrderInfos.of(keeper.node(), "schedule-script", Phase.CONFIGURE, script),
                    keeper.owner(), script, Template.of(ScheduledBackup.script(site, archive)), "0700"));
            all.addAll(steps.subList(1, steps.size()));
            return site.plan(all);
        });
    }

    /** barman's own command, as barman. */
    static Result<Plan> inBarman(BarmanSite site, @Nullable String when) {
        Timer timer = new Timer(site.place().facts(), BackupPlace.unit(site.input().lab()), BarmanPlace.USER, "barman",
                "/usr/bin/env barman backup " + site.place().server());
        if (when == null) {
            return Result.ok(site.plan(timer.remove()));
        }
        return site.place().known()
                ? timer.write(when).map(steps -> site.plan(steps))
                : Result.failed(Failure.of(Text.of("backups.not.scheduled"), Text.of("backups.not.scheduled.hint")));
    }
}
