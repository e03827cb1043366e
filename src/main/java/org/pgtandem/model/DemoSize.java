package org.pgtandem.model;

import java.util.Locale;

/** How much the demo database holds. */
public enum DemoSize {
    /** 340 flights, 17 550 tickets for one. */
    SMALL,
    /** 2 370 flights, 160 000 tickets for one. */
    MEDIUM,
    /** Flights of five months. */
    LARGE;

    /** The name on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
