package org.pgtandem.ui.monitor;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Sample;
import org.pgtandem.model.Sample.SlotSample;
import org.pgtandem.model.Text;
import org.pgtandem.ui.kit.Sign;
import org.pgtandem.ui.text.Amounts;

/** Keeps, across samples, since when each slot has been without a reader, as seen here: PostgreSQL tells that from 17 on. */
final class SlotBook {

    private final Map<String, Instant> inactiveSince = new HashMap<>();

    List<SlotLine> read(Sample sample) {
        return sample.slots().stream().map(slot -> line(slot, sample.time())).toList();
    }

    private SlotLine line(SlotSample slot, Instant now) {
        if (slot.active()) {
            inactiveSince.remove(slot.name());
        } else {
            inactiveSince.putIfAbsent(slot.name(), now);
        }
        return new SlotLine(slot.name(), slot.active(), about(slot), kept(slot), slot.walStatus(),
                alarm(slot.walStatus()));
    }

    private Text about(SlotSample slot) {
        Instant since = inactiveSince.get(slot.name());
        if (since != null) {
            return Text.of("monitor.slots.inactive", Clock.time(since));
        }
        return slot.holder() == null
                ? Text.of("monitor.slots.active")
                : Text.of("monitor.slots.active-by", slot.holder());
    }

    private static Text kept(SlotSample slot) {
        return slot.retainedBytes() == null ? Text.of("states.unknown") : Amounts.bytes(slot.retainedBytes());
    }

    private static @Nullable Sign alarm(@Nullable String walStatus) {
        return switch (walStatus) {
            case "unreserved" -> Sign.WARNING;
            case "lost" -> Sign.BLOCKER;
            case null, default -> null;
        };
    }
}
