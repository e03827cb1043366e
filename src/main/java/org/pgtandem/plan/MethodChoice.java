package org.pgtandem.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.CloneMethod;
import org.pgtandem.model.Text;

/**
 * A clone method, judged by the facts.
 *
 * @param whyNot  why it does not work here; null where it does
 * @param needs   what it needs, each of them
 * @param here    whether the data goes through this computer
 */
public record MethodChoice(CloneMethod method, @Nullable Text whyNot, List<Text> needs, boolean here) {

    /** One whose data goes from node to node. */
    public MethodChoice(CloneMethod method, @Nullable Text whyNot, List<Text> needs) {
        this(method, whyNot, needs, false);
    }

    public boolean possible() {
        return whyNot == null;
    }
}
