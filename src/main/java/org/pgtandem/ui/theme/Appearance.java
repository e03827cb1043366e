package org.pgtandem.ui.theme;

/** What the person asked for: the operating system's choice, or one of the two themes. */
public enum Appearance {
    SYSTEM, LIGHT, DARK
}
