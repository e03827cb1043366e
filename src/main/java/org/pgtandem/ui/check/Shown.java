package org.pgtandem.ui.check;

import java.util.Locale;
import org.pgtandem.model.Finding;

/** Which findings the page shows. */
public enum Shown {
    ALL, BLOCKERS, WARNINGS, PASSED;

    boolean shows(Finding.Severity severity) {
        return switch (this) {
            case ALL -> true;
            case BLOCKERS -> severity == Finding.Severity.BLOCKER;
            case WARNINGS -> severity == Finding.Severity.WARNING;
            case PASSED -> severity.compareTo(Finding.Severity.WARNING) < 0;
        };
    }

    /** Message key of the chip. */
    String key() {
        return "checkpage.shown." + name().toLowerCase(Locale.ROOT);
    }
}
