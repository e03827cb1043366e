-- Whose a block of seats is, at which end of the line they live and how long they stay hang on line and block
-- alone; so nobody ever finds somebody else on their seat.
TRUNCATE generator.journeys;
INSERT INTO generator.journeys
    WITH offered AS (
        SELECT l.line, l.every, l.km, day, b.block, b.fare_class, b.seat_row, b.letters,
            generator.draw('whose', l.line, b.block, 2) AS back,
            day + l.every * (1 + generator.draw('stay', l.line, b.block, 9 / l.every)) AS back_day,
            generator.draw('party', l.line * 1000 + b.block, day, 100) AS party,
            generator.draw('ahead', l.line * 1000 + b.block, day, 50 * 1440) AS ahead,
            generator.draw('price', l.line * 1000 + b.block, day, 70) AS price,
            generator.draw('return', l.line * 1000 + b.block, day, 100) < 80 AS returns,
            generator.draw('shift', l.line * 1000 + b.block, day, 4) AS shift
        FROM generator.lines l JOIN generator.blocks b ON b.code = l.aircraft,
            pg_catalog.generate_series(0, @DAYS@ - 1) AS day
        WHERE (day + l.line) % l.every = 0
            AND generator.draw('sold', l.line * 1000 + b.block, day, 100) < 55 + generator.draw('demand', l.line, day, 40)
    ), booked AS (
        SELECT o.*, f.scheduled_departure - (o.ahead + 180) * interval '1 minute' AS booked_at,
            least(pg_catalog.length(letters), CASE WHEN party < 30 THEN 1 WHEN party < 65 THEN 2 ELSE 1 + party % 4 END) AS people,
            CASE fare_class WHEN 'Business' THEN 300 WHEN 'Comfort' THEN 160 ELSE 100 END * (80 + price) / 100 AS percent
        FROM offered o JOIN bookings.flights f ON f.flight_id = generator.flight_id(o.line, o.back, o.day)
    )
    SELECT pg_catalog.row_number() OVER (ORDER BY booked_at, line, back, day, block)::integer AS booking, line, back, day, block,
        CASE WHEN returns AND back_day < @DAYS@ THEN back_day END AS back_day,
        fare_class, seat_row, letters, people, shift, booked_at,
        (1500 + 4 * km) * percent / 10000 * 100 AS amount
    FROM booked WHERE booked_at <= generator.present();
ANALYZE generator.journeys;
