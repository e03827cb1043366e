package org.pgtandem.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pgtandem.command.RunAs;

/**
 * What will be done, in order.
 *
 * @param lab      the lab's name
 * @param targets  the clusters that it works on, so that two runs keep out of each other's way
 * @param steps    in order; a scope holds steps of its own
 * @param factsAt  when the oldest facts behind it were gathered
 */
public record Plan(String lab, List<Target> targets, List<Step> steps, Instant factsAt) {

    public Plan {
        targets = List.copyOf(targets);
        steps = List.copyOf(steps);
    }

    /**
     * A cluster that a plan works on.
     *
     * @param owner the cluster's owner
     * @param home  that user's home directory
     */
    public record Target(String node, RunAs owner, String home) {}

    /** Every step in the order in which it starts, scopes before what they hold, what closes a scope after that. */
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
                Optional.ofNullable(scope.closing()).ifPresent(into::add);
            }
        }
    }
}
