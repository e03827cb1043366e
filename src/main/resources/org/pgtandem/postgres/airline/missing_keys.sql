SELECT number, relation, definition, target FROM (VALUES
    (1, 'aircrafts', 'PRIMARY KEY (aircraft_code)', ''),
    (2, 'airports', 'PRIMARY KEY (airport_code)', ''),
    (3, 'seats', 'PRIMARY KEY (aircraft_code, seat_no)', ''),
    (4, 'seats', 'FOREIGN KEY (aircraft_code)', ' REFERENCES bookings.aircrafts ON DELETE CASCADE'),
    (5, 'flights', 'PRIMARY KEY (flight_id)', ''),
    (6, 'flights', 'UNIQUE (flight_no, scheduled_departure)', ''),
    (7, 'flights', 'FOREIGN KEY (aircraft_code)', ' REFERENCES bookings.aircrafts'),
    (8, 'flights', 'FOREIGN KEY (departure_airport)', ' REFERENCES bookings.airports'),
    (9, 'flights', 'FOREIGN KEY (arrival_airport)', ' REFERENCES bookings.airports'),
    (10, 'bookings', 'PRIMARY KEY (booking_ref)', ''),
    (11, 'tickets', 'PRIMARY KEY (ticket_no)', ''),
    (12, 'tickets', 'FOREIGN KEY (booking_ref)', ' REFERENCES bookings.bookings'),
    (13, 'ticket_flights', 'PRIMARY KEY (ticket_no, flight_id)', ''),
    (14, 'ticket_flights', 'FOREIGN KEY (ticket_no)', ' REFERENCES bookings.tickets'),
    (15, 'ticket_flights', 'FOREIGN KEY (flight_id)', ' REFERENCES bookings.flights'),
    (16, 'boarding_passes', 'PRIMARY KEY (ticket_no, flight_id)', ''),
    (17, 'boarding_passes', 'UNIQUE (flight_id, boarding_no)', ''),
    (18, 'boarding_passes', 'UNIQUE (flight_id, seat_no)', ''),
    (19, 'boarding_passes', 'FOREIGN KEY (ticket_no, flight_id)', ' REFERENCES bookings.ticket_flights')
) AS wanted (number, relation, definition, target)
WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_constraint c
    WHERE c.conrelid = pg_catalog.to_regclass('bookings.' || relation)
        AND pg_catalog.left(pg_catalog.pg_get_constraintdef(c.oid), pg_catalog.length(definition)) = definition)
ORDER BY number
