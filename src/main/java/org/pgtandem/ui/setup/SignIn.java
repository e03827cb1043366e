package org.pgtandem.ui.setup;

import java.util.Locale;
import org.pgtandem.model.Text;

/** How a person signs in to a node. */
public enum SignIn {
    KEY, PASSWORD, AGENT;

    public Text title() {
        return Text.of("hostspage.sign-in." + name().toLowerCase(Locale.ROOT));
    }
}
