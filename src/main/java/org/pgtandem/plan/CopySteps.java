package org.pgtandem.plan;

import java.util.ArrayList;
import java.util.List;
import org.pgtandem.command.Command;
import org.pgtandem.plan.Condition.CommandIs;
import org.pgtandem.plan.Condition.Succeeds;
import org.pgtandem.plan.StepInfo.Phase;

/** One standby's copy, beside its data directory, by the method chosen. */
final class CopySteps {

    private CopySteps() {}

    static List<Step> of(Pair pair, MethodPlanner method) {
        List<Step> steps = new ArrayList<>(method.before(pair));
        steps.add(removeUnfinished(pair));
        steps.addAll(TablespaceSteps.removeUnfinished(pair));
        steps.addAll(method.steps(pair));
        steps.addAll(RecoverySteps.of(pair));
        return steps;
    }

    /** What an earlier run left is of no use: only a copy from one base backup is consistent. */
    private static Step removeUnfinished(Pair pair) {
        StepInfo info = Infos.standby(pair, "remove-unfinished", Phase.CLONE, pair.fresh())
                .already(new CommandIs(pair.standby().name(),
                        Command.of(pair.targetOwner(), "test", "!", "-e", pair.fresh()), new Succeeds()));
        return new Step.Run(info, Command.of(pair.targetOwner(), "rm", "-rf", "--", pair.fresh()));
    }
}
