package org.pgtandem.ui.monitor;

import java.util.ArrayList;
import java.util.List;
import org.pgtandem.ui.kit.Sign;

/** Cuts a stretch of history into runs of one state; a hole of several seconds without samples is a run of "not known". */
final class ChartRuns {

    /** So long without a sample, and the line is not joined. */
    static final long HOLE_MILLIS = 4000;

    /** A state from one time to another. */
    record Run(Sign sign, long from, long to) {}

    private ChartRuns() {}

    static List<Run> of(History history, long from, long to) {
        List<Run> runs = new ArrayList<>();
        for (int index = history.indexAt(from - HOLE_MILLIS); index < history.size()
                && history.millis(index) <= to; index++) {
            add(runs, history.sign(index), history.millis(index));
        }
        return runs;
    }

    /** From when to when it is not known how far the standby has replayed, holes without samples included. */
    static List<Run> unknown(History history, long from, long to) {
        List<Run> runs = new ArrayList<>();
        for (Run run : of(history, from, to)) {
            if (run.sign() == Sign.UNKNOWN) {
                runs.add(run);
            }
        }
        long since = -1;
        for (int index = Math.max(0, history.indexAt(from) - 1); index < history.size()
                && history.millis(index) <= to; index++) {
            boolean unknown = history.replayed(index) == History.UNKNOWN;
            if (unknown && since < 0) {
                since = history.millis(index);
            } else if (!unknown && since >= 0) {
                runs.add(new Run(Sign.UNKNOWN, since, history.millis(index)));
                since = -1;
            }
        }
        if (since >= 0) {
            runs.add(new Run(Sign.UNKNOWN, since, to));
        }
        return runs;
    }

    private static void add(List<Run> runs, Sign sign, long at) {
        if (runs.isEmpty()) {
            runs.add(new Run(sign, at, at));
            return;
        }
        Run last = runs.getLast();
        if (at - last.to() > HOLE_MILLIS) {
            runs.add(new Run(Sign.UNKNOWN, last.to(), at));
            runs.add(new Run(sign, at, at));
        } else if (last.sign() == sign) {
            runs.set(runs.size() - 1, new Run(sign, last.from(), at));
        } else {
            runs.set(runs.size() - 1, new Run(last.sign(), last.from(), at));
            runs.add(new Run(sign, at, at));
        }
    }
}
