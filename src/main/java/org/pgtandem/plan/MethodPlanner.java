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

    /** From nothing to a complete copy in {@link Pair#fresh()}; recovery settings and swap come after it. */
    List<Step> steps(Pair pair);
}
