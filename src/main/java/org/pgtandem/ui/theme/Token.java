package org.pgtandem.ui.theme;

import java.util.Locale;

/** The colours of the style sheets, by name, for what is drawn rather than styled. */
public enum Token {
    SURFACE_0, SURFACE_1, SURFACE_2, SURFACE_3, FG, FG_MUTED, FG_FAINT, BORDER, BORDER_MUTED, BORDER_CONTROL, ACCENT, ACCENT_FG, ACCENT_TINT, ACCENT_LINE, NODE_A, NODE_B, STREAMING, STREAMING_TINT, IDLE, IDLE_TINT, CATCHING, CATCHING_TINT, CATCHING_LINE, PAUSED, PAUSED_TINT, DISCONNECTED, DISCONNECTED_TINT, LOST, LOST_TINT, UNKNOWN, UNKNOWN_TINT;

    /** The property under which a drawn widget receives this colour from the style sheet. */
    String paintProperty() {
        return "-paint-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
