package org.pgtandem.run;

import java.util.Set;
import org.pgtandem.model.Result;
import org.pgtandem.plan.Plan;
import org.pgtandem.plan.Step;
import org.pgtandem.plan.StepInfo.Risk;

/** Nothing is replaced that a person did not give up by name. */
final class Guard {

    private Guard() {}

    /** Refuses a whole plan before its first step, while everything is as it was. What is done already needs no leave. */
    static Result<Result.Done> check(Plan plan, Set<String> mayReplace, RunContext context) {
        return plan.all().stream().filter(step -> !allows(step, mayReplace))
                .filter(step -> !isAlready(step, context))
                .findFirst().<Result<Result.Done>>map(step -> Result.failed(Failures.unconfirmed(step)))
                .orElseGet(Result::done);
    }

    /** The last line of defence, just before the step. */
    static boolean allows(Step step, Set<String> mayReplace) {
        return step.info().risk() != Risk.REPLACES_DATA || mayReplace.contains(step.info().node());
    }

    private static boolean isAlready(Step step, RunContext context) {
        return step.info().already() != null && new Conditions(context).look(step.info().already()).holds();
    }
}
