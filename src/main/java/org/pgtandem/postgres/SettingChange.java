package org.pgtandem.postgres;

import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Text;

/**
 * A setting of the primary, now and as it will be.
 *
 * @param now       the value now; null where the server could not be asked
 * @param willBe    the value wanted: the lab's, else what replication requires, else what there is now
 * @param suggested the value that is good for this node's memory and for replication
 * @param required  whether replication needs it, so that it cannot be left out
 * @param effect    when the change takes effect; pushed is whatever is not {@code NO_CHANGE}
 * @param why       explanation for a student
 * @param problem   why the wanted value will not do; null where it will
 */
public record SettingChange(String name, @Nullable String now, String willBe, String suggested, boolean required,
        Effect effect, Text why, @Nullable Text problem) {

    /** Whether it must be pushed at all. */
    public boolean changes() {
        return effect != Effect.NO_CHANGE;
    }
}
