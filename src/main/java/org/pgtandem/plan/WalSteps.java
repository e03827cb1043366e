package org.pgtandem.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.pgtandem.command.Command;
import org.pgtandem.command.Shell;
import org.pgtandem.command.Template;
import org.pgtandem.plan.StepInfo.Phase;
import org.pgtandem.postgres.BackupSql;

/**
 * Brings the WAL from the backup's start to its stop into the copy. The stop call has switched to a new segment, so none of
 * them is written to any more; the slot keeps them on the primary until then.
 */
final class WalSteps {

    private static final String RSYNC = "rsync";
    private static final String NAMES = "WAL_FILES";

    private WalSteps() {}

    /** Nothing where a node has no rsync: the standby fetches them through its slot. */
    static List<Step> of(Pair pair, String start, String stop) {
        return isPossible(pair) ? List.of(names(pair, start, stop), files(pair)) : List.of();
    }

    static boolean isPossible(Pair pair) {
        return pair.primaryFacts().tools().has(RSYNC) && pair.standbyFacts().tools().has(RSYNC);
    }

    private static Step names(Pair pair, String start, String stop) {
        return new Step.Sql(Infos.primaryFor(pair, "wal-names", Phase.CLONE), pair.primarySql(),
                BackupSql.segments(Template.output(start), Template.output(stop)), null, List.of(NAMES));
    }

    private static Step files(Pair pair) {
        List<String> ssh = new ArrayList<>(List.of("ssh"));
        ssh.addAll(NodeLogin.options(pair));
        Command rsync = Command.of(pair.sourceOwner(), RSYNC, "--archive", "--verbose", "--protect-args",
                "--files-from=-", "--rsh=" + Shell.line(ssh), pair.source().dataDir() + "/pg_wal/",
                NodeLogin.host(pair) + ":" + pair.fresh() + "/pg_wal/");
        return new Step.Run(Infos.primaryFor(pair, "wal-files", Phase.CLONE, pair.standby().name()),
                rsync.withStdin(Template.output(NAMES).then("\n")).asRecorded(), Set.of(0), null, null);
    }
}
