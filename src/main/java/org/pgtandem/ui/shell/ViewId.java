package org.pgtandem.ui.shell;

import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.feather.Feather;

/** The views there are, in the order of the navigation. */
public enum ViewId {
    LABS("ui.nav.labs", Feather.LAYERS, KeyCode.DIGIT1), SETUP("ui.nav.setup", Feather.SLIDERS,
            KeyCode.DIGIT2), MONITOR("ui.nav.monitor", Feather.ACTIVITY,
                    KeyCode.DIGIT3), BACKUPS("ui.nav.backups", Feather.ARCHIVE,
                            KeyCode.DIGIT4), DEMO("ui.nav.demo", Feather.DATABASE, KeyCode.DIGIT5);

    private final String title;
    private final Feather icon;
    private final KeyCode key;

    ViewId(String title, Feather icon, KeyCode key) {
        this.title = title;
        this.icon = icon;
        this.key = key;
    }

    /** Message key. */
    public String title() {
        return title;
    }

    public Feather icon() {
        return icon;
    }

    /** With Ctrl, or Command on a Mac, it shows the view. */
    KeyCode key() {
        return key;
    }
}
