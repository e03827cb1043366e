package org.pgtandem.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.pgtandem.command.Command;
import org.pgtandem.model.ServerFacts;
import org.pgtandem.model.Text;
import org.pgtandem.plan.Condition.All;
import org.pgtandem.plan.Condition.CommandIs;
import org.pgtandem.plan.Condition.Equal;
import org.pgtandem.plan.Condition.SqlIs;
import org.pgtandem.plan.Condition.Succeeds;
import org.pgtandem.plan.StepInfo.Phase;
import org.pgtandem.plan.StepInfo.Risk;
import org.pgtandem.postgres.BarmanPlace;
import org.pgtandem.postgres.SlotSql;
import org.pgtandem.postgres.VerifySql;
import org.pgtandem.postgres.WalSql;

/**
 * Gets barman's receiver going in the one order that does not race: the slot, the receiver, and only then the end of a
 * segment, since barman calls nothing well before a complete one has arrived.
 */
final class BarmanReceiverSteps {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration TICK = Duration.ofSeconds(1);

    private static final String GONE = "! barman list-backup \"$1\" | grep -q \"^[^ ]* $2 \"";

    private BarmanReceiverSteps() {}

    static List<Step> of(Pair pair, BarmanPlace place) {
        List<Step> steps = new ArrayList<>(List.of(slot(pair, place)));
        if (place.known() && keepsNothing(pair, place)) {
            steps.add(reset(place));
        }
        steps.add(receiver(pair, place));
        place.failed().forEach(id -> steps.add(deleteFailed(place, id)));
        steps.addAll(List.of(segment(pair, place), well(place)));
        return steps;
    }

    private static boolean keepsNothing(Pair pair, BarmanPlace place) {
        return pair.server().slot(place.settings().slot()).map(ServerFacts.Slot::restartLsn).isEmpty();
    }

    /** Where its slot is new the receiver would ask for WAL that the primary may have removed, again and again. */
    private static Step reset(BarmanPlace place) {
        return new Step.Run(Infos.barman(place, "barman-reset", Phase.CONFIGURE, place.settings().slot()),
                Command.of(BarmanPlace.USER, "barman", "receive-wal", "--reset", place.server()));
    }

    /** The work that barman's cron daemon starts every minute: starts the receiver, and files WAL that has arrived. */
    static Condition cron(BarmanPlace place) {
        return new CommandIs(place.node().name(), Command.of(BarmanPlace.USER, "barman", "cron"), new Succeeds());
    }

    /** Proves that barman's receiver streams on its slot, beside the standbys' own. */
    static Step streams(Pair pair, BarmanPlace place) {
        return new Step.Await(Infos.primary(pair, "barman-streams", Phase.VERIFY, place.settings().slot()),
                new SqlIs(pair.primarySql(), VerifySql.senderState(place.settings().slot()), new Equal("streaming")),
                PATIENCE, TICK, null);
    }

    /** What barman itself says, item by item. */
    static Step check(BarmanPlace place, Phase phase) {
        return new Step.Run(Infos.barman(place, "barman-check", phase, place.server()), checkCommand(place));
    }

    private static Step slot(Pair pair, BarmanPlace place) {
        String slot = place.settings().slot();
        StepInfo info = Infos.primary(pair, "barman-slot", Phase.CONFIGURE, slot)
                .already(new SqlIs(pair.primarySql(), SlotSql.keepsWal(slot), new Equal("physical")))
                .undo(Text.of("plan.slot.undo", slot));
        return new Step.Sql(info, pair.primarySql(), SlotSql.create(slot), null, List.of());
    }

    private static Step receiver(Pair pair, BarmanPlace place) {
        Condition active = new SqlIs(pair.primarySql(), SlotSql.isActive(place.settings().slot()), new Equal("t"));
        StepInfo info = Infos.barman(place, "barman-receiver", Phase.CONFIGURE, place.settings().slot())
                .already(active);
        return new Step.Await(info, new All(List.of(cron(place), active)), PATIENCE, TICK, null);
    }

    /** What a broken-off backup leaves is of no use, and barman's check stays red until it is gone. */
    private static Step deleteFailed(BarmanPlace place, String id) {
        StepInfo info = Infos.oneForBarman(place, "barman-failed", id, Phase.CONFIGURE, place.server(), id)
                .already(new CommandIs(place.node().name(),
                        Command.script(BarmanPlace.USER, GONE, place.server(), id), new Succeeds()))
                .risk(Risk.DELETES, place.server() + " " + id);
        return new Step.Run(info, Command.of(BarmanPlace.USER, "barman", "delete", place.server(), id));
    }

    /** By the administrator: barman itself may not, with a role that is no superuser. */
    private static Step segment(Pair pair, BarmanPlace place) {
        StepInfo info = Infos.primary(pair, "barman-segment", Phase.CONFIGURE).already(isWell(place));
        return new Step.Sql(info, pair.primarySql(), WalSql.endSegment(), null, List.of());
    }

    private static Step well(BarmanPlace place) {
        StepInfo info = Infos.barman(place, "barman-ready", Phase.CONFIGURE, place.server()).already(isWell(place));
        return new Step.Await(info, new All(List.of(cron(place), isWell(place))), PATIENCE, TICK, null);
    }

    private static Condition isWell(BarmanPlace place) {
        return new CommandIs(place.node().name(), checkCommand(place), new Succeeds());
    }

    private static Command checkCommand(BarmanPlace place) {
        return Command.of(BarmanPlace.USER, "barman", "check", place.server());
    }
}
