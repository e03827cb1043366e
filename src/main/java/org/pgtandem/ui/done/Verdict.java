package org.pgtandem.ui.done;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Text;
import org.pgtandem.run.Event;

/**
 * One thing that the verification looked at.
 *
 * @param good whether it is so; null: it did not get that far
 */
record Verdict(@Nullable Boolean good, Text what, Text proof) {

    /** Streaming, same system, marker, in the order in which they are looked at. */
    static List<Verdict> of(Event.Verified seen, String primary, String standby, String slot) {
        List<Verdict> all = new ArrayList<>();
        all.add(new Verdict(seen.streaming(), Text.of("donepage.streaming", standby, slot),
                Text.of("donepage.streaming.proof", slot)));
        all.add(new Verdict(seen.sameSystem(), Text.of("donepage.same-system"),
                Text.of("donepage.same-system.proof")));
        Double marker = seen.markerSeconds();
        all.add(new Verdict(marker == null ? null : true, Text.of("donepage.marker", primary, standby),
                marker == null
                        ? Text.of("donepage.marker.none")
                        : Text.of("donepage.marker.proof", Math.max(1, Math.round(marker * 1000)))));
        return all;
    }
}
