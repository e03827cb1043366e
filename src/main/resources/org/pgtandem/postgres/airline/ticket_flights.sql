TRUNCATE bookings.ticket_flights;
INSERT INTO bookings.ticket_flights
    SELECT '907' || pg_catalog.lpad((4 * (booking - 1) + person)::text, 10, '0'),
        CASE leg WHEN 0 THEN generator.flight_id(line, back, day) ELSE generator.flight_id(line, 1 - back, back_day) END,
        fare_class, amount
    FROM generator.journeys, pg_catalog.generate_series(1, people) AS person,
        pg_catalog.generate_series(0, CASE WHEN back_day IS NULL THEN 0 ELSE 1 END) AS leg
    ORDER BY booking, person, leg;
