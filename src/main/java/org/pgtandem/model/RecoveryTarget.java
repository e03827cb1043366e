package org.pgtandem.model;

import java.time.Instant;

/** How far a restored server replays. */
public sealed interface RecoveryTarget {

    /** All the WAL that there is. */
    record Latest() implements RecoveryTarget {}

    /** Up to and including what was committed at this time, by the primary's clock. */
    record Time(Instant at) implements RecoveryTarget {}

    /** A named restore point. */
    record Point(String name) implements RecoveryTarget {}
}
