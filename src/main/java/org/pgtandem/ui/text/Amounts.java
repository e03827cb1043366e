package org.pgtandem.ui.text;

import java.time.Duration;
import org.pgtandem.model.Text;

/** Bytes and times as PostgreSQL counts them (1 kB is 1024 B), as texts, so that decimal comma and units follow the language. */
public final class Amounts {

    private static final String[] UNITS = {"ui.unit.b", "ui.unit.kb", "ui.unit.mb", "ui.unit.gb", "ui.unit.tb"};

    private Amounts() {}

    /** {@code 744 B}, {@code 1.2 kB}: whole below one kB, one decimal from there on. */
    public static Text bytes(long bytes) {
        int unit = 0;
        double value = bytes;
        while (Math.abs(value) >= 1024 && unit < UNITS.length - 1) {
            value /= 1024;
            unit++;
        }
        return Text.of(UNITS[unit], value);
    }

    /** The same without a decimal where there is none, for axes: {@code 64 kB}. */
    public static Text roundBytes(long bytes) {
        int unit = 0;
        long value = bytes;
        while (value >= 1024 && value % 1024 == 0 && unit < UNITS.length - 1) {
            value /= 1024;
            unit++;
        }
        return Text.of(UNITS[unit] + "-round", value);
    }

    /** {@code 1.2 MB/s}. */
    public static Text rate(double bytesPerSecond) {
        return Text.of("ui.unit.per-second", bytes(Math.round(bytesPerSecond)));
    }

    /** {@code 0.4 ms}, {@code 34 ms}, {@code 1.2 s}; from ten seconds on as {@link #duration}. */
    public static Text millis(double millis) {
        if (millis >= 10_000) {
            return duration(Duration.ofMillis(Math.round(millis)));
        }
        if (millis >= 1000) {
            return Text.of("ui.unit.s-tenths", millis / 1000);
        }
        return millis < 1 ? Text.of("ui.unit.ms-tenths", millis) : Text.of("ui.unit.ms", Math.round(millis));
    }

    /** {@code 1 ms}, {@code 1 s}, without decimals: for axes. */
    public static Text millisOrSeconds(double millis) {
        return millis < 1000
                ? Text.of("ui.unit.ms", Math.round(millis))
                : Text.of("ui.unit.s", Math.round(millis / 1000));
    }

    /** {@code 744 bytes} below one kB, else as {@link #bytes}: for a sentence. */
    public static Text bytesInWords(long bytes) {
        return Math.abs(bytes) < 1024 ? Text.of("ui.unit.bytes", bytes) : bytes(bytes);
    }

    /** {@code 0.2 s} below ten seconds, from there on as {@link #duration}: for ages. */
    public static Text tenths(Duration duration) {
        long millis = Math.max(0, duration.toMillis());
        return millis < 10_000 ? Text.of("ui.unit.s-tenths", millis / 1000.0) : duration(duration);
    }

    /** The two largest units: {@code 11 s}, {@code 1 min 24 s}, {@code 2 h 9 min}, {@code 3 d 4 h}. */
    public static Text duration(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        if (seconds < 60) {
            return Text.of("ui.unit.s", seconds);
        }
        if (seconds < 3600) {
            return Text.of("ui.unit.min-s", seconds / 60, seconds % 60);
        }
        if (seconds < 86_400) {
            return Text.of("ui.unit.h-min", seconds / 3600, seconds / 60 % 60);
        }
        return Text.of("ui.unit.d-h", seconds / 86_400, seconds / 3600 % 24);
    }
}
