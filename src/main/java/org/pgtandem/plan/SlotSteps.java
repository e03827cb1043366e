package org.pgtandem.plan;

import java.util.ArrayList;
import java.util.List;
import org.pgtandem.model.Text;
import org.pgtandem.plan.Condition.Equal;
import org.pgtandem.plan.Condition.SqlIs;
import org.pgtandem.plan.StepInfo.Phase;
import org.pgtandem.postgres.SlotSql;

/** The standby's slot on the primary. */
final class SlotSteps {

    private SlotSteps() {}

    static List<Step> of(Pair pair) {
        List<Step> steps = new ArrayList<>();
        if (pair.server().slot(pair.slot()).filter(slot -> slot.restartLsn() == null && !slot.active()).isPresent()) {
            steps.add(dropUseless(pair));
        }
        StepInfo info = Infos.primaryFor(pair, "slot", Phase.CONFIGURE, pair.slot())
                .already(new SqlIs(pair.primarySql(), SlotSql.keepsWal(pair.slot()), new Equal("physical")))
                .undo(Text.of("plan.slot.undo", pair.slot()));
        steps.add(new Step.Sql(info, pair.primarySql(), SlotSql.create(pair.slot()), null, List.of()));
        return steps;
    }

    /** A slot that keeps no WAL, lost or never reserved, cannot be mended: only made anew. */
    private static Step dropUseless(Pair pair) {
        StepInfo info = Infos.primaryFor(pair, "drop-slot", Phase.CONFIGURE, pair.slot())
                .already(new SqlIs(pair.primarySql(), SlotSql.count(pair.slot()), new Equal("0")));
        return new Step.Sql(info, pair.primarySql(), SlotSql.drop(pair.slot()), null, List.of());
    }
}
