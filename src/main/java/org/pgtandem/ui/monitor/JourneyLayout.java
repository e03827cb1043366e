package org.pgtandem.ui.monitor;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What lies between the stations of a journey: stretches that are known, and longer ones over stations that are not. */
final class JourneyLayout {

    static final int STATIONS = 5;

    /**
     * A stretch between two neighbouring known stations.
     *
     * @param bytes what waits there
     */
    record Stretch(int from, int to, long bytes) {
        /** Whether the stations between are not known. */
        boolean broken() {
            return to - from > 1;
        }

        /** Where its pill stands: the middle of its first quarter. */
        double middle() {
            return (from + 0.5) / (STATIONS - 1);
        }
    }

    private JourneyLayout() {}

    static List<Stretch> stretches(Journey journey) {
        List<Stretch> stretches = new ArrayList<>();
        int from = journey.position(0) == null ? -1 : 0;
        for (int station = 1; station < STATIONS; station++) {
            if (journey.position(station) == null) {
                continue;
            }
            Long bytes = from < 0 ? null : journey.between(from, station);
            if (bytes != null) {
                stretches.add(new Stretch(from, station, bytes));
            }
            from = station;
        }
        return stretches;
    }

    /** The stretch where most waits; null where nothing waits anywhere. */
    static @Nullable Stretch largest(List<Stretch> stretches) {
        return stretches.stream().filter(stretch -> stretch.bytes() > 0)
                .max((a, b) -> Long.compare(a.bytes(), b.bytes())).orElse(null);
    }
}
