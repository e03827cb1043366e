package org.pgtandem.plan;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;
import org.pgtandem.plan.StepInfo.Risk;

/**
 * What a person has agreed to. A plan is made anew just before it runs, and nothing may have come in that interrupts or
 * removes something and that nobody saw.
 *
 * @param costs what the plan that was shown interrupts or removes; null: whatever it costs
 */
public record Agreement(@Nullable Set<Cost> costs) {

    /** Whatever it costs: the person has said so beforehand. */
    public static final Agreement TO_ALL = new Agreement(null);

    /** To nothing, since nothing was shown. */
    public static final Agreement TO_NOTHING = new Agreement(Set.of());

    /** A step that interrupts or removes something. */
    public record Cost(String node, Risk risk, @Nullable String subject) {}

    /** To what was shown. */
    public static Agreement to(Plan shown) {
        return new Agreement(costly(shown).map(Agreement::cost).collect(Collectors.toUnmodifiableSet()));
    }

    /** The plan itself; a failure where it costs something that was not agreed to, so that it must be shown first. */
    public Result<Plan> covers(Plan plan) {
        Set<Cost> known = costs;
        return costly(plan).filter(info -> known != null && !known.contains(cost(info))).findFirst()
                .<Result<Plan>>map(info -> Result.failed(Failure.of(Text.of("plan.not-agreed", info.title()),
                        Text.of("plan.not-agreed.hint"))))
                .orElseGet(() -> Result.ok(plan));
    }

    private static Stream<StepInfo> costly(Plan plan) {
        return plan.flat().stream().map(Step::info).filter(info -> info.risk() != Risk.NONE);
    }

    private static Cost cost(StepInfo info) {
        return new Cost(info.node(), info.risk(), info.subject());
    }
}
