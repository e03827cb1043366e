TRUNCATE bookings.seats;
INSERT INTO bookings.seats
    SELECT code, seat_row || letter, fare_class
    FROM generator.blocks, pg_catalog.regexp_split_to_table(letters, '') AS letter
    ORDER BY code COLLATE "C", seat_row, letter COLLATE "C";
