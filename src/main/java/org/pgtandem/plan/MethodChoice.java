package org.pgtandem.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.CloneMethod;
import org.pgtandem.model.Text;
import org.pgtandem.model.Transport;

/**
 * A clone method, judged by the facts.
 *
 * @param whyNot why it does not work here; null where it does
 * @param needs  what it needs, each of them
 * @param ways   the ways that the data may take, whichever the lab asks for; empty where the method leaves no choice
 */
public record MethodChoice(CloneMethod method, @Nullable Text whyNot, List<Text> needs, List<Way> ways) {

    /** One that leaves no choice of the way. */
    public MethodChoice(CloneMethod method, @Nullable Text whyNot, List<Text> needs) {
        this(method, whyNot, needs, List.of());
    }

    public boolean possible() {
        return whyNot == null;
    }

    /** Whether the data goes through this computer where the lab asks for this way. */
    public boolean here(Transport transport) {
        return ways.stream().anyMatch(way -> way.transport() == transport && way.here());
    }
}
