package org.pgtandem.plan;

import java.util.ArrayList;
import java.util.List;
import org.pgtandem.command.Template;
import org.pgtandem.model.Result;
import org.pgtandem.model.Role;
import org.pgtandem.model.Text;
import org.pgtandem.plan.Condition.Equal;
import org.pgtandem.plan.Condition.SqlIs;
import org.pgtandem.plan.Step.Place;
import org.pgtandem.plan.StepInfo.Phase;
import org.pgtandem.postgres.BarmanPlace;
import org.pgtandem.postgres.HbaBlock;
import org.pgtandem.postgres.HbaSql;

/** Our block in pg_hba.conf, checked by the server itself before it is loaded. */
final class HbaSteps {

    private HbaSteps() {}

    static Step onPrimary(List<Pair> pairs) {
        Pair pair = pairs.getFirst();
        StepInfo info = Infos.primary(pair, "hba", Phase.CONFIGURE, pair.server().hba().file())
                .undo(Text.of("plan.block.undo", pair.server().hba().file(), HbaBlock.marker(pair.lab())));
        return new Step.EditBlock(info, pair.sourceOwner(), pair.server().hba().file(), HbaBlock.marker(pair.lab()),
                Template.of(lines(pairs)), Place.FIRST, "0640",
                new SqlIs(pair.primarySql(), HbaSql.countErrors(), new Equal("0")));
    }

    /** Whether the primary's file does not hold the block as it must be. */
    static boolean changes(List<Pair> pairs) {
        Pair pair = pairs.getFirst();
        String content = pair.server().hba().content();
        return content == null || !content.equals(HbaBlock.merge(content, pair.lab(), lines(pairs)));
    }

    /** A standby that keeps its own pg_hba.conf outside of the copy; its server reads it when it starts. */
    static Step onStandby(List<Pair> pairs, Pair pair) {
        String file = pair.target().configDir() + "/pg_hba.conf";
        StepInfo info = Infos.standby(pair, "standby-hba", Phase.START, file)
                .undo(Text.of("plan.block.undo", file, HbaBlock.marker(pair.lab())));
        return new Step.EditBlock(info, pair.targetOwner(), file, HbaBlock.marker(pair.lab()),
                Template.of(lines(pairs)), Place.FIRST, "0640", null);
    }

    private static String lines(List<Pair> pairs) {
        List<HbaBlock.Client> clients = new ArrayList<>(pairs.stream()
                .map(pair -> new HbaBlock.Client(pair.standby(), pair.standbyFacts())).toList());
        if (pairs.getFirst().barman() instanceof Result.Ok<BarmanPlace>(BarmanPlace place)
                && place.node().role() != Role.STANDBY) {
            clients.add(new HbaBlock.Client(place.node(), place.facts()));
        }
        return HbaBlock.lines(pairs.getFirst().lab(), pairs.getFirst().source().owner(), clients);
    }
}
