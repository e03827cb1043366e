package org.pgtandem.cli;

import java.util.Locale;

/** Amounts of data for people, in PostgreSQL's units of 1024. */
final class Bytes {

    private static final String[] UNITS = {"kB", "MB", "GB", "TB"};

    private Bytes() {}

    static String text(long bytes, Locale locale) {
        if (Math.abs(bytes) < 1024) {
            return bytes + " B";
        }
        double amount = bytes / 1024.0;
        int unit = 0;
        while (Math.abs(amount) >= 1024 && unit < UNITS.length - 1) {
            amount /= 1024;
            unit++;
        }
        return String.format(locale, "%.1f %s", amount, UNITS[unit]);
    }
}
