package org.pgtandem.plan;

import java.util.List;
import java.util.Optional;
import org.pgtandem.model.CloneMethod;
import org.pgtandem.model.Text;

/** Plans one clone method: how the primary's data comes into the directory beside the standby's. */
interface MethodPlanner {

    CloneMethod method();

    /** What it needs, for people. */
    List<Text> needs();

    /** Why it does not work between these two; empty where it does. */
    Optional<Text> whyNot(Pair pair);

    /** What must be so for it before anything is changed; empty for most. */
    default List<Step> first(List<Pair> pairs) {
        return List.of();
    }

    /** What is made ready for it once for all standbys, after the primary is configured; empty for most. */
    default List<Step> prepare(List<Pair> pairs) {
        return List.of();
    }

    /** What it adds to the verification, once for all standbys; empty for most. */
    default List<Step> verify(List<Pair> pairs) {
        return List.of();
    }

    /** Where else it works than on primary and standbys. */
    default List<Plan.Target> targets(List<Pair> pairs) {
        return List.of();
    }

    /** What ends a killed run of this method that may still write into {@link Pair#fresh()}, before that is removed. */
    default List<Step> before(Pair pair) {
        return List.of();
    }

    /** From nothing to a complete copy in {@link Pair#fresh()}; recovery settings and swap come after it. */
    List<Step> steps(Pair pair);
}
