package org.pgtandem.plan;

import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Text;

/**
 * What every step says of itself.
 *
 * @param id      stable within a plan, for example {@code create-role}
 * @param node    the node it acts on
 * @param title   short, imperative
 * @param why     for a student: why this is done and what the options mean
 * @param phase   part of the job it belongs to
 * @param risk    what it may cost
 * @param subject what a risky step acts on, for people: the data directory, the service; null where there is no risk
 * @param already finds the step already done; null where that cannot be told
 * @param undo    in words, how to undo it; null where there is nothing to undo
 * @param standby the standby that it is done for, which need not be the node that it acts on; null where it is for none or
 *                for all of them
 */
public record StepInfo(String id, String node, Text title, Text why, Phase phase, Risk risk, @Nullable String subject,
        @Nullable Condition already, @Nullable Text undo, @Nullable String standby) {

    /** What a step says of itself that is for no standby of its own. */
    public StepInfo(String id, String node, Text title, Text why, Phase phase, Risk risk, @Nullable String subject,
            @Nullable Condition already, @Nullable Text undo) {
        this(id, node, title, why, phase, risk, subject, already, undo, null);
    }

    /** The parts of a job, in order. Until {@code SWAP} the standby is as it was. */
    public enum Phase {
        CONFIGURE, CLONE, SWAP, START, VERIFY,
        /** A job of its own: rows for a database of ours. */
        LOAD,
        /** A job of its own: a base backup that is kept, and what is done with those that are. */
        BACKUP, VERIFY_BACKUP,
        /** A job of its own: a backup becomes a server beside. */
        RESTORE, PROVE;

        /** Whether it only shows that what was done is good: where it fails, the work itself is done. */
        public boolean proves() {
            return this == VERIFY || this == VERIFY_BACKUP || this == PROVE;
        }
    }

    /** What a step may cost. */
    public enum Risk {
        NONE, RESTARTS_SERVER, REPLACES_DATA,
        /** What a job of ours made is deleted. */
        DELETES
    }

    public StepInfo already(Condition condition) {
        return new StepInfo(id, node, title, why, phase, risk, subject, condition, undo, standby);
    }

    public StepInfo undo(Text how) {
        return new StepInfo(id, node, title, why, phase, risk, subject, already, how, standby);
    }

    public StepInfo risk(Risk cost, String of) {
        return new StepInfo(id, node, title, why, phase, cost, of, already, undo, standby);
    }

    StepInfo forStandby(String name) {
        return new StepInfo(id, node, title, why, phase, risk, subject, already, undo, name);
    }
}
