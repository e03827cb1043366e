package org.pgtandem.job;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Text;

/**
 * What will be pushed, beside what the primary has now.
 *
 * @param settings   every setting in question, changed or not
 * @param hbaFile    path of pg_hba.conf
 * @param hbaDiff    a unified diff's lines of pg_hba.conf, context included
 * @param roles      roles that will be there
 * @param slots      slots that will be there
 * @param restart    whether the primary must restart
 */
public record Configuration(List<SettingChange> settings, String hbaFile, List<DiffLine> hbaDiff,
        List<String> roles, List<String> slots, boolean restart) {

    /**
     * One setting, now and wanted.
     *
     * @param now       the value now; null where the server could not be asked
     * @param willBe    the value wanted
     * @param suggested the value that is good for this node's memory and for replication
     * @param required  whether replication needs it, so that it cannot be left out
     * @param effect    when a change takes effect
     * @param why       explanation for a student
     * @param problem   why the wanted value will not do; null where it will
     */
    public record SettingChange(String name, @Nullable String now, String willBe, String suggested, boolean required,
            Effect effect, Text why, @Nullable Text problem) {}

    /** When a changed setting takes effect. */
    public enum Effect {
        NO_CHANGE, RELOAD, RESTART
    }

    /**
     * A line of a unified diff.
     *
     * @param number line number in the new file; null for a removed line
     */
    public record DiffLine(Kind kind, @Nullable Integer number, String text) {
        /** What a line of a diff is. */
        public enum Kind {
            CONTEXT, ADDED, REMOVED
        }
    }
}
