package org.pgtandem.ui.monitor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Text;
import org.pgtandem.ui.kit.Sign;

/**
 * The state of the lab in words.
 *
 * @param sentence how far behind and for how long; follows the word
 * @param below    since when, and why
 * @param inShort  for the header of the window; null where there is nothing to add to the word
 * @param known    in trouble, what is known; otherwise empty
 * @param todo     in trouble, what to do, in order; otherwise empty
 */
record Truth(Sign sign, Text word, Text sentence, Text below, @Nullable Text inShort, List<Fact> known,
        List<Todo> todo) {

    /** One thing that is known, good or bad. */
    record Fact(Sign sign, Text text) {}

    /** One thing to do; with a button where the program can begin it. */
    record Todo(Text text, @Nullable Remedy remedy) {}

    /** What a button in the block begins. */
    enum Remedy {
        /** The preflight, which names what is broken between the nodes. */
        CHECK,
        /** The wizard, to clone the standby again. */
        CLONE
    }

    boolean trouble() {
        return !todo.isEmpty();
    }
}
