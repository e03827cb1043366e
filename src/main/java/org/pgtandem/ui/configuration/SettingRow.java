package org.pgtandem.ui.configuration;

import org.pgtandem.job.Configuration.Effect;
import org.pgtandem.job.Configuration.SettingChange;

/** A setting as the table shows it. */
public record SettingRow(SettingChange change) {

    public String name() {
        return change.name();
    }

    boolean changed() {
        return change.effect() != Effect.NO_CHANGE;
    }

    boolean wrong() {
        return change.problem() != null;
    }

    /** Whether a good value is at hand that is not the one chosen. */
    boolean differsFromSuggestion() {
        return !change.suggested().equals(change.willBe());
    }
}
