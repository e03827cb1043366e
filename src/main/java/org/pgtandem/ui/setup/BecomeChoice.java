package org.pgtandem.ui.setup;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Become;
import org.pgtandem.model.Text;

/** How to act as root or as the cluster's owner, with the usual choice of finding out. */
public enum BecomeChoice {
    FIND_OUT(null), SUDO(Become.SUDO), ROOT(Become.ROOT), NONE(Become.NONE);

    private final @Nullable Become become;

    BecomeChoice(@Nullable Become become) {
        this.become = become;
    }

    static BecomeChoice of(@Nullable Become become) {
        return become == null ? FIND_OUT : valueOf(become.name());
    }

    /** What the lab file says; null: find it out. */
    public @Nullable Become become() {
        return become;
    }

    public Text title() {
        return Text.of("hostspage.become." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
