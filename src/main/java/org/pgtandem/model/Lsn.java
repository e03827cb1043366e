package org.pgtandem.model;

import java.util.Locale;

/**
 * A position in the write-ahead log, PostgreSQL's {@code pg_lsn}: unsigned 64 bits, written {@code 16/B374D848}.
 *
 * @param value the position in bytes
 */
public record Lsn(long value) implements Comparable<Lsn> {

    /** @throws IllegalArgumentException if the text is no LSN */
    public static Lsn parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 1) {
            throw new IllegalArgumentException("not an LSN: " + text);
        }
        long high = Long.parseLong(text.substring(0, slash), 16);
        long low = Long.parseLong(text.substring(slash + 1), 16);
        if (high >>> 32 != 0 || low >>> 32 != 0) {
            throw new IllegalArgumentException("not an LSN: " + text);
        }
        return new Lsn(high << 32 | low);
    }

    /** Bytes from the other position up to this one; negative where this one is behind. */
    public long minus(Lsn other) {
        return value - other.value;
    }

    @Override
    public int compareTo(Lsn other) {
        return Long.compareUnsigned(value, other.value);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%X/%X", value >>> 32, value & 0xFFFFFFFFL);
    }
}
