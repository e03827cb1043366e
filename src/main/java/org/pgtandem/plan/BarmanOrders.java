package org.pgtandem.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.pgtandem.command.Command;
import org.pgtandem.command.Shell;
import org.pgtandem.command.Template;
import org.pgtandem.model.Backup;
import org.pgtandem.model.Backup.Verified;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;
import org.pgtandem.plan.StepInfo.Phase;
import org.pgtandem.plan.StepInfo.Risk;
import org.pgtandem.postgres.BarmanPlace;
import org.pgtandem.postgres.BarmanVersion;

/** Plans what barman is asked for: a backup with all that it needs, a verification, its own retention policy. */
final class BarmanOrders {

    private static final BarmanVersion VERIFIES = new BarmanVersion(3, 4);
    private static final String VERDICT = """
            mkdir -p -m 0700 -- "$HOME/.pgtandem" || exit
            verdict=$HOME/.pgtandem/$1-$2.verified
            """;
    private static final String JUDGE = """
            then echo good >"$verdict"; else echo bad >"$verdict"; exit 1; fi
            """;
    private static final String VERIFY = VERDICT + "if barman verify-backup \"$1\" \"$2\"\n" + JUDGE;
    /** Before barman did it itself; the WAL is not with the files, so it is not read. */
    private static final String VERIFY_FILES = VERDICT
            + "if \"$3/pg_verifybackup\" --no-parse-wal -- \"$HOME/$1/base/$2/data\"\n" + JUDGE;

    private BarmanOrders() {}

    static Result<Plan> take(BarmanSite site) {
        if (site.server().isEmpty()) {
            return BackupSite.noPrimary(site.input().lab());
        }
        return Pairs.of(site.input()).map(pairs -> {
            Pair any = pairs.getFirst();
            List<Step> steps = new ArrayList<>(BarmanSetup.steps(pairs, site.place()));
            steps.addAll(BarmanBackupSteps.of(any, site.place(), Phase.BACKUP, null));
            if (any.server().version().atLeast(13)) {
                steps.add(verify(site, OrderInfos.of(site.node(), "barman-verify", "barman-verify-new",
                        Phase.VERIFY_BACKUP), Template.output(BarmanBackupSteps.BACKUP)));
            }
            steps.add(BarmanReceiverSteps.check(site.place(), Phase.VERIFY_BACKUP));
            return site.plan(steps, new NodeCluster(any.primaryFacts(), any.source()));
        });
    }

    static Result<Plan> verify(BarmanSite site, String id) {
        return BackupChoice.named(site.backups(), id).flatMap(backup -> backup.verified() == Verified.IMPOSSIBLE
                ? Result.failed(Failure.of(Text.of("backups.not.verifiable", site.node()),
                        Text.of("backups.not.verifiable.hint", Shell.word(site.input().lab().name()))))
                : Result.ok(site.plan(List.of(verify(site,
                        OrderInfos.of(site.node(), "barman-verify", Phase.VERIFY_BACKUP, backup.id()),
                        Template.of(backup.id()))))));
    }

    private static Step verify(BarmanSite site, StepInfo info, Template id) {
        String script = site.place().version().atLeast(VERIFIES) ? VERIFY : VERIFY_FILES;
        Command command = new Command(BarmanPlace.USER, List.of(Template.of("sh"),
                Template.of("-c"), Template.of(script), Template.of("sh"), Template.of(site.place().server()), id,
                Template.of(site.place().binDir())), Template.EMPTY, false, true);
        return new Step.Run(info, command, Set.of(0), null, null);
    }

    /** What barman itself calls obsolete; its cron does the same by and by. */
    static Plan retention(BarmanSite site) {
        List<Step> steps = new ArrayList<>();
        site.backups().kept().reversed().stream()
                .filter(backup -> "true".equals(site.notes(backup).get("obsolete")))
                .forEach(backup -> steps.add(delete(site, backup)));
        boolean all = steps.size() == site.backups().kept().size();
        return site.plan(all ? List.of() : steps);
    }

    private static Step delete(BarmanSite site, Backup backup) {
        return new Step.Run(OrderInfos.of(site.node(), "delete-" + backup.id(), "barman-delete", Phase.BACKUP,
                backup.id(), String.valueOf(site.backups().retention())).risk(Risk.DELETES, backup.id()),
                Command.of(BarmanPlace.USER, "barman", "delete", site.place().server(),
                        backup.id()));
    }
}
