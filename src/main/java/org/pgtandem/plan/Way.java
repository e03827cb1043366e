package org.pgtandem.plan;

import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Text;
import org.pgtandem.model.Transport;

/**
 * One way that the files of a copy may take, judged by the facts.
 *
 * @param whyNot why it cannot be; null where it can
 * @param here   whether the data goes through this computer then
 */
public record Way(Transport transport, @Nullable Text whyNot, boolean here) {

    public boolean possible() {
        return whyNot == null;
    }
}
