package org.pgtandem.run;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pgtandem.plan.Step.Proof;
import org.pgtandem.run.Event.Verified;

/** What the verification has shown so far. */
final class Proofs {

    private final Map<Proof, Boolean> holds = new EnumMap<>(Proof.class);
    private double markerSeconds;

    void put(Proof proof, boolean held, Duration took) {
        holds.merge(proof, held, Boolean::logicalAnd);
        if (proof == Proof.MARKER && held) {
            markerSeconds = Math.max(markerSeconds, took.toNanos() / 1e9);
        }
    }

    /** What is known; of several standbys the worst. Null: the run did not get that far. */
    @Nullable
    Verified verified() {
        if (holds.isEmpty()) {
            return null;
        }
        boolean marked = holds.getOrDefault(Proof.MARKER, false);
        return new Verified(holds.get(Proof.STREAMING), holds.get(Proof.SAME_SYSTEM), marked ? markerSeconds : null);
    }
}
