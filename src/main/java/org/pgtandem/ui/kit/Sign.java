package org.pgtandem.ui.kit;

import java.util.Locale;

/** Every sign of a state or a severity: a shape on a 16 by 16 grid and a style class that gives its colour. */
public enum Sign {
    STREAMING("M8 1A7 7 0 1 1 8 15A7 7 0 1 1 8 1Z M4.25 7.1V8.9H8.2V11.7L12.2 8L8.2 4.3V7.1Z"), //
    IDLE("M8 1A7 7 0 1 1 8 15A7 7 0 1 1 8 1Z M8 2.6A5.4 5.4 0 1 0 8 13.4A5.4 5.4 0 1 0 8 2.6Z M5 5.9H11V7.4H5Z M5 8.6H11V10.1H5Z"), //
    CATCHING("M1.2 2.6L8 6.9V2.6L15.6 8L8 13.4V9.1L1.2 13.4Z"), //
    PAUSED("M3.5 1H12.5A2.5 2.5 0 0 1 15 3.5V12.5A2.5 2.5 0 0 1 12.5 15H3.5A2.5 2.5 0 0 1 1 12.5V3.5A2.5 2.5 0 0 1 3.5 1Z"
            + " M4.9 4.5V11.5H6.9V4.5Z M9.1 4.5V11.5H11.1V4.5Z"), //
    DISCONNECTED(
            "M7 .6L.6 7.3Q0 8 .6 8.7L6.1 14.6L7.6 10.6L5.2 8.2L7.6 5.4Z M9.4 1.4L15.4 7.3Q16 8 15.4 8.7L9 15.4L8.2 15.2L10.2 10.2L8 8L10.2 5.4Z"), //
    LOST("M5.1 1H10.9L15 5.1V10.9L10.9 15H5.1L1 10.9V5.1Z"
            + " M5.6 4.4L4.4 5.6L6.8 8L4.4 10.4L5.6 11.6L8 9.2L10.4 11.6L11.6 10.4L9.2 8L11.6 5.6L10.4 4.4L8 6.8Z"), //
    UNKNOWN("M8 1A7 7 0 1 1 8 15A7 7 0 1 1 8 1Z M8 2.6A5.4 5.4 0 1 0 8 13.4A5.4 5.4 0 1 0 8 2.6Z M7.2 10.4H8.8V12H7.2Z"
            + " M5.3 6.6A2.7 2.7 0 1 1 8.8 9V9.6H7.2V8.2C7.2 7.7 9.1 7.6 9.1 6.6A1.1 1.1 0 0 0 6.9 6.6Z"), //
    BLOCKER("M5.1 1H10.9L15 5.1V10.9L10.9 15H5.1L1 10.9V5.1Z M4.2 7.1V8.9H11.8V7.1Z"), //
    WARNING("M8 1.2C8.5 1.2 8.9 1.4 9.2 1.9L15.2 12.6C15.7 13.6 15.1 14.6 14 14.6H2C0.9 14.6 0.3 13.6 0.8 12.6L6.8 1.9C7.1 1.4 7.5 1.2 8 1.2Z"
            + " M7.1 5.2V10H8.9V5.2Z M7.1 11.1V12.9H8.9V11.1Z"), //
    INFO("M8 1A7 7 0 1 1 8 15A7 7 0 1 1 8 1Z M8 2.5A5.5 5.5 0 1 0 8 13.5A5.5 5.5 0 1 0 8 2.5Z M7.2 7H8.8V11.6H7.2Z M7.2 4.4H8.8V6H7.2Z"), //
    OK("M6.3 12.6L2.2 8.5L3.6 7.1L6.3 9.8L12.6 3.5L14 4.9Z"), //
    DONE("M8 1A7 7 0 1 1 8 15A7 7 0 1 1 8 1Z M7.1 11.2L12.1 6.2L10.8 4.9L7.1 8.6L5.2 6.7L3.9 8Z"), //
    WAITS("M8 2.4A5.6 5.6 0 1 1 8 13.6A5.6 5.6 0 1 1 8 2.4Z M8 3.9A4.1 4.1 0 1 0 8 12.1A4.1 4.1 0 1 0 8 3.9Z");

    private final String path;

    Sign(String path) {
        this.path = path;
    }

    /** SVG path data, non-zero fill. */
    public String path() {
        return path;
    }

    /** Style class: colours in the style sheets hang on it. */
    public String styleClass() {
        return "sign-" + name().toLowerCase(Locale.ROOT);
    }
}
