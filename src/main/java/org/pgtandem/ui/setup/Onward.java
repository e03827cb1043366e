package org.pgtandem.ui.setup;

import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Text;

/**
 * The button that goes on.
 *
 * @param label  what it says
 * @param whyNot what stands in the way; null where the way is free
 * @param blocked whether that is a blocker, so that the button wears its sign
 */
public record Onward(Text label, @Nullable Text whyNot, boolean blocked) {

    public static Onward free(Text label) {
        return new Onward(label, null, false);
    }

    /** {@code Next: Check}. */
    public static Onward to(PageId page, @Nullable Text whyNot) {
        return new Onward(Text.of("wizard.next", page.title()), whyNot, false);
    }

    public boolean possible() {
        return whyNot == null;
    }
}
