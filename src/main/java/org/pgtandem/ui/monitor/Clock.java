package org.pgtandem.ui.monitor;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Times of day as the view shows them, in this computer's zone. */
final class Clock {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss")
            .withZone(ZoneId.systemDefault());
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm")
            .withZone(ZoneId.systemDefault());

    private Clock() {}

    static String time(Instant at) {
        return SECONDS.format(at);
    }

    static String minute(Instant at) {
        return MINUTES.format(at);
    }
}
