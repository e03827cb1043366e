package org.pgtandem.plan;

import java.util.ArrayList;
import java.util.List;
import org.pgtandem.command.Command;
import org.pgtandem.command.Template;
import org.pgtandem.plan.StepInfo.Phase;
import org.pgtandem.postgres.KeptBackupSql;
import org.pgtandem.postgres.RecoveryFile;
import org.pgtandem.postgres.RestoredServer;

/** Makes a server of its own out of a restored directory, starts it, and asks it what it holds. */
final class RestoredSteps {

    /** Nothing that the primary was told holds for this server: its configuration stays beside, to be read. */
    private static final String OWN = """
            set -e
            cd -- "$1"
            for file in postgresql.conf postgresql.auto.conf pg_hba.conf pg_ident.conf; do
              if [ -e "$file" ]; then mv -f -- "$file" "$file.primary"; fi
            done
            rm -f -- standby.signal recovery.signal recovery.conf recovery.done postmaster.pid postmaster.opts
            """;
    private static final String START = """
            "$1/pg_ctl" -D "$2" -l "$3" -w -t 86400 start || { tail -n 20 -- "$3" >&2; exit 1; }
            """;
    /** A server that stops meanwhile says why in its log. */
    private static final String AWAIT = """
            until [ "$("$1/psql" -XAtqw -h "$4" -p "$5" -d postgres -c 'SELECT pg_is_in_recovery()' 2>/dev/null)" = f ]
            do
              "$1/pg_ctl" -D "$2" status >/dev/null || { tail -n 20 -- "$3" >&2; exit 1; }
              sleep 0.5
            done
            """;
    private static final String PROVE = """
            psql=$1/psql host=$2 port=$3
            "$psql" -Xqw -h "$host" -p "$port" -d postgres -P footer=off -c "$4" || exit 1
            "$psql" -XAtqw -h "$host" -p "$port" -d postgres -c "$5" | while IFS= read -r database; do
              printf '%s: %s tables\\n' "$database" "$("$psql" -XAtqw -h "$host" -p "$port" -d "$database" -c "$6")"
            done
            """;

    private RestoredSteps() {}

    static List<Step> of(RestorePlace place, RestoredServer server) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step.Run(info(place, "restore-own", place.directory()),
                Command.script(place.owner(), OWN, place.directory())));
        steps.add(write(place, "restore-configuration", "postgresql.conf", server.configuration()));
        steps.add(write(place, "restore-hba", "pg_hba.conf", server.hba()));
        steps.add(write(place, "restore-ident", "pg_ident.conf", ""));
        for (RecoveryFile file : server.recovery()) {
            steps.add(write(place, "restore-" + file.name().replace('.', '-'), file.name(), file.lines()));
        }
        steps.addAll(start(place, server));
        return steps;
    }

    /** Starts it and waits until it is where it was to stop. */
    static List<Step> start(RestorePlace place, RestoredServer server) {
        String[] words = {place.binDir(), place.directory(), server.log(), place.socketDir(),
                Integer.toString(place.port())};
        Step start = new Step.Run(
                info(place, "restore-start", place.directory(), Integer.toString(place.port()))
                        .undo(place.undo()),
                Command.script(place.owner(), START, words[0], words[1], words[2]));
        String target = RestoredServer.words(server.target());
        Step await = new Step.Run(
                OrderInfos.of(place.node().node(), "restore-await",
                        target.isEmpty() ? "restore-await" : "restore-await-target", Phase.RESTORE, target),
                Command.script(place.owner(), AWAIT, words).asRecorded());
        Step prove = new Step.Run(OrderInfos.of(place.node().node(), "restore-proof", Phase.PROVE,
                Integer.toString(place.port())),
                Command.script(place.owner(), PROVE, words[0], words[3], words[4], KeptBackupSql.state(),
                        KeptBackupSql.databases(), KeptBackupSql.tables()));
        return List.of(start, await, prove);
    }

    private static Step write(RestorePlace place, String name, String file, String content) {
        return new Step.WriteFile(info(place, name, file), place.owner(), place.directory() + "/" + file,
                Template.of(content), "0600");
    }

    private static StepInfo info(RestorePlace place, String name, Object... args) {
        return OrderInfos.of(place.node().node(), name, Phase.RESTORE, args);
    }
}
