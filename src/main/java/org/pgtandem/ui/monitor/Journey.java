package org.pgtandem.ui.monitor;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Lsn;
import org.pgtandem.model.Sample;
import org.pgtandem.ui.kit.Sign;

/**
 * The way of the WAL at one tick: five positions from the primary's newest byte to the standby's replayed one.
 *
 * @param positions current, sent, written, flushed, replayed; null where not known
 */
record Journey(Sign sign, String primary, String standby, List<@Nullable Lsn> positions) {

    static final int CURRENT = 0;
    static final int SENT = 1;
    static final int WRITTEN = 2;
    static final int FLUSHED = 3;
    static final int REPLAYED = 4;

    static Journey of(Sample.Link link, Sign sign, Sample.@Nullable NodeSample standby) {
        return new Journey(sign, link.from(), link.to(), inOrder(
                Arrays.asList(link.currentLsn(), link.sentLsn(), link.writeLsn(), flushed(link, standby),
                        link.replayLsn())));
    }

    /**
     * Both ends are asked a moment apart, and the primary knows of the standby what it last reported: a station is at
     * least as far as every one behind it, since what is replayed has been flushed, written, sent.
     */
    private static List<@Nullable Lsn> inOrder(List<@Nullable Lsn> positions) {
        Lsn farthest = null;
        for (int station = REPLAYED; station >= CURRENT; station--) {
            Lsn here = positions.get(station);
            if (here != null) {
                farthest = farthest == null || here.compareTo(farthest) > 0 ? here : farthest;
                positions.set(station, farthest);
            }
        }
        return positions;
    }

    /**
     * Without a sender the standby itself tells what it has on disk. (After a restart it counts from the start of a
     * segment, below what it has replayed; the order of the stations mends that.)
     */
    private static @Nullable Lsn flushed(Sample.Link link, Sample.@Nullable NodeSample standby) {
        return link.flushLsn() != null || standby == null ? link.flushLsn() : standby.receiveLsn();
    }

    @Nullable
    Lsn position(int station) {
        return positions.get(station);
    }

    /** Bytes behind the primary's newest byte; null where not known. */
    @Nullable
    Long behind(int station) {
        Lsn current = position(CURRENT);
        Lsn here = position(station);
        return current == null || here == null ? null : Math.max(0, current.minus(here));
    }

    /** Bytes that wait between two stations; null where one of them is not known. */
    @Nullable
    Long between(int from, int to) {
        Lsn ahead = position(from);
        Lsn after = position(to);
        return ahead == null || after == null ? null : Math.max(0, ahead.minus(after));
    }
}
