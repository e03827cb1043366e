TRUNCATE bookings.bookings;
INSERT INTO bookings.bookings
    SELECT generator.booking_ref(booking), booked_at,
        people * amount * CASE WHEN back_day IS NULL THEN 1 ELSE 2 END
    FROM generator.journeys ORDER BY booking;
