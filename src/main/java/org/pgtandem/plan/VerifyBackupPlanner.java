package org.pgtandem.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.pgtandem.command.Command;
import org.pgtandem.command.Shell;
import org.pgtandem.model.Failure;
import org.pgtandem.model.NodeFacts.Install;
import org.pgtandem.model.PgVersion;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;
import org.pgtandem.plan.StepInfo.Phase;

/** Plans the comparison of a backup's files with their manifest. */
final class VerifyBackupPlanner {

    private static final int MANIFESTS_SINCE = 13;
    private static final int PROGRESS_SINCE = 16;
    /** What was found out is kept beside, so that a list can tell it. */
    private static final String VERIFY = """
            verdict=$1
            shift
            if "$@"; then echo good >"$verdict"; else echo bad >"$verdict"; exit 1; fi
            """;

    private VerifyBackupPlanner() {}

    static Result<Plan> plan(BackupSite site, String id) {
        return BackupChoice.named(site.backups(), id).flatMap(backup -> {
            List<Step> steps = steps(site, backup.id());
            boolean old = backup.verified() == org.pgtandem.model.Backup.Verified.IMPOSSIBLE;
            return steps.isEmpty() || old
                    ? Result.failed(Failure.of(Text.of("backups.not.verifiable", site.keeper().node()),
                            Text.of("backups.not.verifiable.hint", Shell.word(site.input().lab().name()))))
                    : Result.ok(site.plan(steps));
        });
    }

    /** Empty where there is no manifest, or no program to read it. */
    static List<Step> steps(BackupSite site, String id) {
        NodeCluster keeper = site.keeper();
        Install install = keeper.facts().install();
        boolean manifest = version(site).map(version -> version.atLeast(MANIFESTS_SINCE)).orElse(true);
        if (install == null || !manifest || !install.programs().contains("pg_verifybackup")) {
            return List.of();
        }
        String path = site.place().path(id);
        List<String> words = new ArrayList<>(List.of(path + ".verified", install.binDir() + "/pg_verifybackup"));
        if (install.version().atLeast(PROGRESS_SINCE)) {
            words.add("--progress");
        }
        boolean readsWal = install.programs().contains("pg_waldump")
                && version(site).map(version -> version.major() == install.version().major()).orElse(true);
        if (!readsWal) {
            words.add("--no-parse-wal");
        }
        words.addAll(List.of("--", path));
        return List.of(new Step.Run(OrderInfos.of(keeper.node(), "verify-backup", Phase.VERIFY_BACKUP, path),
                Command.script(keeper.owner(), VERIFY, words.toArray(String[]::new)).asRecorded(), Set.of(0), null,
                install.version().atLeast(PROGRESS_SINCE) ? new Probe.PrintedKilobytes() : null));
    }

    private static java.util.Optional<PgVersion> version(BackupSite site) {
        return java.util.Optional.ofNullable(site.primary()).map(primary -> primary.cluster().version());
    }
}
