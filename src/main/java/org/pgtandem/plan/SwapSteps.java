package org.pgtandem.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pgtandem.command.Command;
import org.pgtandem.model.NodeFacts.DataDir;
import org.pgtandem.model.Text;
import org.pgtandem.plan.Condition.CommandIs;
import org.pgtandem.plan.Condition.Equal;
import org.pgtandem.plan.Condition.Succeeds;
import org.pgtandem.plan.StepInfo.Phase;
import org.pgtandem.plan.StepInfo.Risk;

/** Puts the complete copy into the data directory's place; what was there is moved aside, never deleted. */
final class SwapSteps {

    private static final String COMPLETE = "test -s \"$1/PG_VERSION\" && test -s \"$1/backup_label\" && test -f \"$1/$2\"";

    private SwapSteps() {}

    static List<Step> of(Pair pair) {
        List<Step> steps = new ArrayList<>(List.of(checkCopy(pair), checkPlace(pair)));
        steps.addAll(TablespaceSteps.checkPlaces(pair));
        if (pair.targetExists()) {
            steps.add(stop(pair));
            steps.add(stopped(pair));
        }
        DataDir place = pair.standbyFacts().dataDir();
        if (place != null && place.exists()) {
            steps.add(place.empty() ? removeEmpty(pair) : moveAside(pair));
        }
        steps.addAll(TablespaceSteps.swap(pair));
        steps.add(moveIn(pair));
        return steps;
    }

    private static Step checkCopy(Pair pair) {
        return mustBe(pair, info(pair, "check-copy", pair.fresh()),
                Command.script(pair.targetOwner(), COMPLETE, pair.fresh(), RecoverySteps.signalFile(pair)));
    }

    /** The plan was made for a directory that looked a certain way; if it does not any more, nothing is touched. */
    private static Step checkPlace(Pair pair) {
        return mustBe(pair, info(pair, "check-place", pair.target().dataDir()),
                Command.script(pair.targetOwner(), asSeen(pair.standbyFacts().dataDir()), pair.target().dataDir()));
    }

    private static String asSeen(@Nullable DataDir place) {
        if (place == null || !place.exists()) {
            return "test ! -e \"$1\"";
        }
        if (place.empty()) {
            return "test -d \"$1\" && test -z \"$(ls -A \"$1\")\"";
        }
        return place.holdsCluster() ? "test -s \"$1/PG_VERSION\"" : "test -d \"$1\" && test ! -e \"$1/PG_VERSION\"";
    }

    private static Step mustBe(Pair pair, StepInfo info, Command command) {
        return new Step.Await(info, new CommandIs(pair.standby().name(), command, new Succeeds()), Duration.ZERO,
                Duration.ofSeconds(1), null);
    }

    /** A service that was not running stops gladly, while a server that was started by hand runs on. */
    private static Step stopped(Pair pair) {
        return new Step.Await(info(pair, "standby-stopped", pair.target().dataDir()),
                new CommandIs(pair.standby().name(), status(pair), new Equal("stopped")), Duration.ofSeconds(10),
                Duration.ofMillis(500), null);
    }

    private static Command status(Pair pair) {
        return Command.script(pair.targetOwner(),
                "if \"$1/pg_ctl\" -D \"$2\" status >/dev/null; then echo running; else echo stopped; fi",
                pair.target().binDir(), pair.target().dataDir());
    }

    private static Step stop(Pair pair) {
        String service = Services.name(pair.target());
        boolean runs = pair.target().running();
        StepInfo info = info(pair, "stop-standby", service)
                .already(runs
                        ? Streaming.alreadyOf(pair)
                        : new CommandIs(pair.standby().name(), status(pair), new Equal("stopped")))
                .risk(Risk.RESTARTS_SERVER, service).undo(Text.of("plan.stop-standby.undo", service));
        return new Step.Run(info, Services.stop(pair.standbyFacts(), pair.target()));
    }

    private static Step removeEmpty(Pair pair) {
        return new Step.Run(info(pair, "remove-empty", pair.target().dataDir()),
                Command.of(pair.targetOwner(), "rmdir", "--", pair.target().dataDir()));
    }

    private static Step moveAside(Pair pair) {
        StepInfo info = Infos.standby(pair, "move-aside", Phase.SWAP, pair.target().dataDir(), pair.aside())
                .already(Streaming.alreadyOf(pair)).risk(Risk.REPLACES_DATA, pair.target().dataDir())
                .undo(Text.of("plan.move-aside.undo", pair.target().dataDir(), pair.aside()));
        return new Step.Run(info, Command.of(pair.targetOwner(), "mv", "--", pair.target().dataDir(), pair.aside()));
    }

    private static Step moveIn(Pair pair) {
        return new Step.Run(
                Infos.standby(pair, "move-in", Phase.SWAP, pair.fresh(), pair.target().dataDir())
                        .already(Streaming.alreadyOf(pair)),
                Command.of(pair.targetOwner(), "mv", "--", pair.fresh(), pair.target().dataDir()));
    }

    private static StepInfo info(Pair pair, String name, String subject) {
        return Infos.standby(pair, name, Phase.SWAP, subject).already(Streaming.alreadyOf(pair));
    }
}
