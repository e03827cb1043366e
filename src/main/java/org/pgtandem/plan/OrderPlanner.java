package org.pgtandem.plan;

import org.pgtandem.model.Failure;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;

/** Plans what a person asks for beside a clone. */
public final class OrderPlanner {

    private OrderPlanner() {}

    /** The plan, or why there can be none with these facts. Pure: the same input gives the same plan. */
    public static Result<Plan> plan(PlanInput input, Order order) {
        return switch (order) {
            case Order.TakeBackup _,Order.VerifyBackup _,Order.ApplyRetention _,Order.NameThisMoment _,Order.Restore _,Order.RemoveRestored _,Order.Schedule _ ->
                Result.failed(Failure.of(Text.of("plan.order.not"), Text.of("plan.not.hint")));
            case Order.LoadDemo load -> DemoPlanner.plan(input, load);
        };
    }
}
