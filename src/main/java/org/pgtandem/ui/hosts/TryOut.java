package org.pgtandem.ui.hosts;

import org.pgtandem.model.Failure;
import org.pgtandem.model.NodeFacts;

/** Where the try-out of a node stands. */
public sealed interface TryOut {

    TryOut NONE = new None();
    TryOut RUNS = new Runs();

    /** Not tried since the last change. */
    record None() implements TryOut {}

    record Runs() implements TryOut {}

    record Saw(NodeFacts facts) implements TryOut {}

    record Failed(Failure failure) implements TryOut {}
}
