package org.pgtandem.plan;

import java.util.Map;
import org.pgtandem.model.Lab;
import org.pgtandem.model.NodeFacts;

/**
 * What a planner works on.
 *
 * @param facts by node name; nodes that could not be asked are left out
 */
public record PlanInput(Lab lab, Map<String, NodeFacts> facts) {

    public PlanInput {
        facts = Map.copyOf(facts);
    }
}
