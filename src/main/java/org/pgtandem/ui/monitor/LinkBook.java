package org.pgtandem.ui.monitor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Sample;
import org.pgtandem.model.Text;
import org.pgtandem.ui.kit.Sign;

/** What is kept of one link across samples: its history, rates, marked events, and the ruler it was last shown on. */
final class LinkBook {

    private static final int PINS_KEPT = 200;

    private final History history = new History();
    private final Rates rates = new Rates();
    private final RulerChooser chooser = new RulerChooser();
    private final List<Pin> pins = new ArrayList<>();
    private @Nullable Sign lastSign;
    private Ruler ruler = new Ruler(1024, true);

    void add(Sample sample, Sample.Link link) {
        Sign sign = LinkSigns.of(link, sample);
        long at = sample.time().toEpochMilli();
        Journey journey = Journey.of(link, sign, null);
        history.add(at, known(link.replayBytesBehind()), known(journey.behind(Journey.FLUSHED)), lag(link, sign), sign);
        rates.add(sample.time(), link.currentLsn(), link.replayLsn());
        ruler = chooser.choose(distances(journey), sample.time());
        mark(at, sign);
        lastSign = sign;
    }

    /** Marks an event at the time given. */
    void pin(Instant at, Text text) {
        pins.add(new Pin(at.toEpochMilli(), text));
        if (pins.size() > PINS_KEPT) {
            pins.removeFirst();
        }
    }

    History history() {
        return history;
    }

    Rates rates() {
        return rates;
    }

    List<Pin> pins() {
        return pins;
    }

    Ruler ruler() {
        return ruler;
    }

    private void mark(long at, Sign sign) {
        if (lastSign == null || lastSign == sign) {
            return;
        }
        Instant when = Instant.ofEpochMilli(at);
        if (sign == Sign.PAUSED) {
            pin(when, Text.of("monitor.chart.pin.paused"));
        } else if (down(sign) && !down(lastSign)) {
            pin(when, Text.of("monitor.chart.pin.lost"));
        } else if (down(lastSign) && !down(sign)) {
            pin(when, Text.of("monitor.chart.pin.back"));
        } else if (lastSign == Sign.PAUSED) {
            pin(when, Text.of("monitor.chart.pin.resumed"));
        }
    }

    private static boolean down(Sign sign) {
        return sign == Sign.DISCONNECTED || sign == Sign.LOST;
    }

    private static List<Long> distances(Journey journey) {
        return List.of(Journey.SENT, Journey.WRITTEN, Journey.FLUSHED, Journey.REPLAYED).stream().map(journey::behind)
                .filter(Objects::nonNull).toList();
    }

    private static long known(@Nullable Long bytes) {
        return bytes == null ? History.UNKNOWN : bytes;
    }

    /** While paused the primary's replay_lag is that of the last replayed commit: no truth in it. */
    private static double lag(Sample.Link link, Sign sign) {
        Double millis = link.replayLagMs();
        return millis == null || sign == Sign.PAUSED || sign == Sign.IDLE ? Double.NaN : millis;
    }
}
