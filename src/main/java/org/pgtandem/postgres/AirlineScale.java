package org.pgtandem.postgres;

import org.pgtandem.model.DemoSize;

/**
 * What makes the demo database so large.
 *
 * @param reach two airports are joined where the product of their ranks is not greater
 * @param days  how long flights are planned for
 * @param past  how many of these days lie before its present
 * @param bytes of all its tables and keys, measured; other seeds differ by some percent
 */
public record AirlineScale(int reach, int days, int past, long bytes) {

    private static final long MB = 1L << 20;

    public static AirlineScale of(DemoSize size) {
        return switch (size) {
            case SMALL -> new AirlineScale(8, 10, 7, 7 * MB);
            case MEDIUM -> new AirlineScale(24, 30, 22, 51 * MB);
            case LARGE -> new AirlineScale(72, 160, 120, 500 * MB);
        };
    }

    /** Bytes that the table will have; 0 for the short ones. */
    public long expected(String table) {
        return bytes * switch (table) {
            case "journeys" -> 13;
            case "bookings" -> 5;
            case "tickets" -> 22;
            case "ticket_flights" -> 21;
            case "boarding_passes" -> 14;
            default -> 0;
        } / 100;
    }

    /** What the file systems of the nodes should have free: the rows, what draws them, and the WAL of both. */
    public long room() {
        return 3 * bytes;
    }
}
