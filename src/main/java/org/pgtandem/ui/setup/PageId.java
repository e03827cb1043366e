package org.pgtandem.ui.setup;

import java.util.Locale;
import org.pgtandem.model.Text;

/** The pages, in order. */
public enum PageId {
    HOSTS, CHECK, CONFIGURATION, METHOD, REVIEW, RUN, DONE;

    public Text title() {
        return Text.of("wizard.page." + name().toLowerCase(Locale.ROOT));
    }

    public boolean before(PageId other) {
        return compareTo(other) < 0;
    }
}
