package org.pgtandem.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What will be done, in order.
 *
 * @param lab      the lab's name
 * @param steps    in order; a scope holds steps of its own
 * @param factsAt  when the oldest facts behind it were gathered
 */
public record Plan(String lab, List<Step> steps, Instant factsAt) {

    public Plan {
        steps = List.copyOf(steps);
    }

    /** Every step in the order in which it starts, scopes before what they hold. */
    public List<Step> flat() {
        List<Step> flat = new ArrayList<>();
        collect(steps, flat);
        return flat;
    }

    private static void collect(List<Step> steps, List<Step> into) {
        for (Step step : steps) {
            into.add(step);
            if (step instanceof Step.Scope scope) {
                collect(scope.steps(), into);
            }
        }
    }
}
