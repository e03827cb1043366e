package org.pgtandem.plan;

import java.util.Map;
import org.pgtandem.model.CloneMethod;
import org.pgtandem.model.DemoSize;
import org.pgtandem.model.Result;

/** Plans of the demo database. */
public final class DemoPlans {

    static final String LARGE = "pgTandem demo 1, size large, seed 7";

    private DemoPlans() {}

    /** With every kind of step: a large one is there, and a small one is wanted in its place. */
    public static Plan replacing(String primary) {
        PlanInput input = new PlanInput(Labs.course(CloneMethod.COPY),
                Map.of(primary, SomeFacts.debian(primary, 15).database("demo", LARGE).facts()));
        return ((Result.Ok<Plan>) OrderPlanner.plan(input, null, new Order.LoadDemo("demo", DemoSize.SMALL, 42, true)))
                .value();
    }
}
