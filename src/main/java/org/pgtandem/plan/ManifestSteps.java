package org.pgtandem.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.pgtandem.command.Command;
import org.pgtandem.model.NodeFacts.Install;
import org.pgtandem.plan.StepInfo.Phase;

/** Compares every file of the copy with the manifest that came with it. Only before anything of ours is written there. */
final class ManifestSteps {

    private static final int MANIFESTS_SINCE = 13;
    private static final int PROGRESS_SINCE = 16;

    private ManifestSteps() {}

    /** Empty where the server sends no manifest, or the standby has no program to read it. */
    static List<Step> of(Pair pair) {
        Install install = pair.standbyFacts().install();
        if (!pair.server().version().atLeast(MANIFESTS_SINCE) || install == null
                || !install.binDir().equals(pair.target().binDir())
                || !install.programs().contains("pg_verifybackup")) {
            return List.of();
        }
        StepInfo info = Infos.standby(pair, "verify-copy", Phase.CLONE, pair.fresh())
                .already(Streaming.alreadyOf(pair));
        return List.of(new Step.Run(info, Command.of(pair.targetOwner(), words(pair, install)).asRecorded(), Set.of(0),
                null, tellsProgress(install) ? new Probe.PrintedKilobytes() : null));
    }

    private static List<String> words(Pair pair, Install install) {
        List<String> words = new ArrayList<>(List.of(install.binDir() + "/pg_verifybackup"));
        if (tellsProgress(install)) {
            words.add("--progress");
        }
        if (!install.programs().contains("pg_waldump")) {
            words.add("--no-parse-wal");
        }
        words.addAll(List.of("--", pair.fresh()));
        return words;
    }

    private static boolean tellsProgress(Install install) {
        return install.version().atLeast(PROGRESS_SINCE);
    }
}
