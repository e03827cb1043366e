package org.pgtandem.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pgtandem.command.Command;
import org.pgtandem.command.Conninfo;
import org.pgtandem.command.RunAs;
import org.pgtandem.postgres.ProgressSql;

/** What every pg_basebackup of ours has in common, wherever it runs. */
final class BaseBackup {

    private BaseBackup() {}

    /** @param more options of this one alone */
    static Step step(Pair pair, StepInfo info, RunAs owner, String binDir, String into, Map<String, String> conninfo,
            List<String> more) {
        List<String> words = new ArrayList<>(List.of(binDir + "/pg_basebackup", "--pgdata=" + into,
                "--dbname=" + Conninfo.of(conninfo), "--slot=" + pair.slot(), "--wal-method=stream",
                "--checkpoint=fast", "--progress", "--verbose", "--no-password"));
        words.addAll(more);
        return new Step.Run(info, Command.of(owner, words).asRecorded(), Set.of(0), null, probe(pair));
    }

    /** By this name the primary's progress view is asked for this copy and no other. */
    static String applicationName(Pair pair) {
        return ProgressSql.CLONE + pair.standby().name();
    }

    private static Probe probe(Pair pair) {
        return ProgressSql.baseBackup(pair.server().version(), applicationName(pair))
                .<Probe>map(sql -> new Probe.SqlProbe(pair.primarySql(), sql))
                .orElseGet(Probe.PrintedKilobytes::new);
    }
}
