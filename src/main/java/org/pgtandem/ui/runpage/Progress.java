package org.pgtandem.ui.runpage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Text;

/**
 * How far the step that runs is.
 *
 * @param total     null where it is not known
 * @param perSecond null while too little is known
 * @param phases    those that were seen, in order; the last one runs
 */
public record Progress(String step, long done, @Nullable Long total, @Nullable Double perSecond,
        List<Phase> phases) {

    /** @param ended null while it runs */
    public record Phase(Text name, Instant started, @Nullable Instant ended) {}

    /** 0 to 1; null where the total is not known. */
    public @Nullable Double share() {
        return total == null || total <= 0 ? null : Math.clamp((double) done / total, 0, 1);
    }

    /** Null where it cannot be told. */
    public @Nullable Duration left() {
        if (total == null || perSecond == null || perSecond <= 0) {
            return null;
        }
        return Duration.ofMillis(Math.round(Math.max(0, total - done) / perSecond * 1000));
    }
}
