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
 */
public record MethodChoice(CloneMethod method, @Nullable Text whyNot, List<Text> needs) {

    public boolean possible() {
        return whyNot == null;
    }
}
