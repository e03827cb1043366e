TRUNCATE bookings.boarding_passes;
INSERT INTO bookings.boarding_passes
    WITH flying AS (
        SELECT booking, person, f.flight_id, f.status,
            seat_row || pg_catalog.substr(letters, 1 + (person - 1 + shift) % pg_catalog.length(letters), 1) AS seat_no,
            generator.draw('check-in', 4 * booking + person, f.flight_id, 10000) AS luck
        FROM generator.journeys CROSS JOIN pg_catalog.generate_series(1, people) AS person
        CROSS JOIN pg_catalog.generate_series(0, CASE WHEN back_day IS NULL THEN 0 ELSE 1 END) AS leg
        JOIN bookings.flights f ON f.flight_id
            = CASE leg WHEN 0 THEN generator.flight_id(line, back, day) ELSE generator.flight_id(line, 1 - back, back_day) END
        WHERE f.status NOT IN ('Scheduled', 'Cancelled')
    )
    SELECT '907' || pg_catalog.lpad((4 * (booking - 1) + person)::text, 10, '0'), flight_id,
        pg_catalog.row_number() OVER (PARTITION BY flight_id ORDER BY luck, booking, person), seat_no
    FROM flying WHERE luck < CASE WHEN status IN ('Arrived', 'Departed') THEN 9700 ELSE 5000 END;
