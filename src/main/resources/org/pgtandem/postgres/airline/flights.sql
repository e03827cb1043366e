TRUNCATE bookings.flights;
INSERT INTO bookings.flights
    WITH planned AS (
        SELECT generator.flight_id(line, back, day) AS id, 'TD' || (1000 + 2 * line + back) AS number,
            CASE back WHEN 0 THEN home_code ELSE away_code END AS origin,
            CASE back WHEN 0 THEN away_code ELSE home_code END AS target, aircraft, takes,
            generator.present() - interval '12 hours' + (day - @PAST@) * interval '1 day'
                + (departs + back * (takes + turns)) * interval '1 minute' AS leaves,
            CASE WHEN generator.draw('late', line * 2 + back, day, 100) < 88
                THEN generator.draw('minutes', line * 2 + back, day, 8)
                ELSE 15 + generator.draw('minutes', line * 2 + back, day, 150) END AS late,
            generator.draw('fate', line * 2 + back, day, 1000) < 8 AS called_off,
            generator.draw('air', line * 2 + back, day, 13) - 8 AS air
        FROM generator.lines, pg_catalog.generate_series(0, @DAYS@ - 1) AS day,
            pg_catalog.generate_series(0, 1) AS back
        WHERE (day + line) % every = 0
    ), flown AS (
        SELECT *, leaves + takes * interval '1 minute' AS lands,
            leaves + late * interval '1 minute' AS left_at,
            leaves + (takes + late + air) * interval '1 minute' AS landed_at,
            called_off AND leaves < generator.present() + interval '1 day' AS cancelled
        FROM planned
    )
    SELECT id, number, leaves, lands, origin, target,
        CASE WHEN cancelled THEN 'Cancelled'
            WHEN landed_at <= generator.present() THEN 'Arrived'
            WHEN left_at <= generator.present() THEN 'Departed'
            WHEN leaves > generator.present() + interval '1 day' THEN 'Scheduled'
            WHEN late >= 15 THEN 'Delayed'
            ELSE 'On Time' END,
        aircraft,
        CASE WHEN NOT cancelled AND left_at <= generator.present() THEN left_at END,
        CASE WHEN NOT cancelled AND landed_at <= generator.present() THEN landed_at END
    FROM flown ORDER BY id;
