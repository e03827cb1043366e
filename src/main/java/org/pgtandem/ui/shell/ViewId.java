package org.pgtandem.ui.shell;

import org.kordamp.ikonli.feather.Feather;

/** The views there are, in the order of the navigation. */
public enum ViewId {
    LABS("ui.nav.labs", Feather.LAYERS), SETUP("ui.nav.setup", Feather.SLIDERS), MONITOR("ui.nav.monitor", Feather.ACTIVITY);

    private final String title;
    private final Feather icon;

    ViewId(String title, Feather icon) {
        this.title = title;
        this.icon = icon;
    }

    /** Message key. */
    public String title() {
        return title;
    }

    public Feather icon() {
        return icon;
    }
}
