package org.pgtandem.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.pgtandem.command.Command;
import org.pgtandem.model.NodeFacts.Place;
import org.pgtandem.model.Text;
import org.pgtandem.plan.Condition.CommandIs;
import org.pgtandem.plan.Condition.Succeeds;
import org.pgtandem.plan.StepInfo.Phase;
import org.pgtandem.plan.StepInfo.Risk;

/** Tablespaces of a standby, with the same care as its data directory: copied beside, swapped last, nothing deleted. */
final class TablespaceSteps {

    /** Exactly the link that leads to the copy is set to where the copy goes. */
    private static final String LINK = """
            for link in "$1"/pg_tblspc/*; do
              if [ "$(readlink "$link")" = "$2" ]; then
                ln -sfn -- "$3" "$link"
                exit
              fi
            done
            exit 1
            """;

    private TablespaceSteps() {}

    /** What an earlier run left beside their places. */
    static List<Step> removeUnfinished(Pair pair) {
        return each(pair, space -> {
            StepInfo info = Infos.numbered(pair, "remove-unfinished-tablespace", space.number(), Phase.CLONE,
                    space.fresh())
                    .already(new CommandIs(pair.standby().name(),
                            Command.of(pair.targetOwner(), "test", "!", "-e", space.fresh()), new Succeeds()));
            return List.of(new Step.Run(info, Command.of(pair.targetOwner(), "rm", "-rf", "--", space.fresh())));
        });
    }

    /** Their places are still as they were when the plan was made. */
    static List<Step> checkPlaces(Pair pair) {
        return each(pair, space -> List.of(new Step.Await(
                info(pair, "check-tablespace", space, space.to()),
                new CommandIs(pair.standby().name(), Command.script(pair.targetOwner(), asSeen(space.seen()),
                        space.to(), space.fresh()), new Succeeds()),
                Duration.ZERO, Duration.ofSeconds(1), null)));
    }

    /** Renames them into place, once the server is down; the copy's links follow. */
    static List<Step> swap(Pair pair) {
        return each(pair, space -> {
            List<Step> steps = new ArrayList<>();
            if (space.seen().exists()) {
                steps.add(space.seen().empty() ? removeEmpty(pair, space) : moveAside(pair, space));
            }
            steps.add(run(pair, info(pair, "tablespace-in", space, space.fresh(), space.to()), "mv", "--",
                    space.fresh(), space.to()));
            steps.add(new Step.Run(info(pair, "tablespace-link", space, space.to()),
                    Command.script(pair.targetOwner(), LINK, pair.fresh(), space.fresh(), space.to())));
            return steps;
        });
    }

    /** Where a copy brought the primary's links along: each is set to where its tablespace's copy lies. */
    static List<Step> linkCopies(Pair pair) {
        return each(pair, space -> {
            StepInfo info = Infos.numbered(pair, "tablespace-link-copy", space.number(), Phase.CLONE, space.from(),
                    space.fresh()).already(Streaming.alreadyOf(pair));
            return List.of(new Step.Run(info, Command.script(pair.targetOwner(), LINK, pair.fresh(), space.from(),
                    space.fresh())));
        });
    }

    private static String asSeen(Place place) {
        String copy = "test -d \"$2\" && ";
        if (!place.exists()) {
            return copy + "test ! -e \"$1\"";
        }
        return copy + (place.empty()
                ? "test -d \"$1\" && test -z \"$(ls -A \"$1\")\""
                : "test -n \"$(ls -A \"$1\")\"");
    }

    private static Step removeEmpty(Pair pair, Tablespace space) {
        return run(pair, info(pair, "tablespace-empty", space, space.to()), "rmdir", "--", space.to());
    }

    private static Step moveAside(Pair pair, Tablespace space) {
        StepInfo info = info(pair, "tablespace-aside", space, space.to(), space.aside())
                .risk(Risk.REPLACES_DATA, space.to())
                .undo(Text.of("plan.tablespace-aside.undo", space.to(), space.aside()));
        return run(pair, info, "mv", "--", space.to(), space.aside());
    }

    private static Step run(Pair pair, StepInfo info, String... words) {
        return new Step.Run(info, Command.of(pair.targetOwner(), words));
    }

    private static StepInfo info(Pair pair, String name, Tablespace space, Object... args) {
        return Infos.numbered(pair, name, space.number(), Phase.SWAP, args).already(Streaming.alreadyOf(pair));
    }

    private static List<Step> each(Pair pair, Function<Tablespace, List<Step>> steps) {
        return Tablespaces.of(pair).stream().flatMap(space -> steps.apply(space).stream()).toList();
    }
}
