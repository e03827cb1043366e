-- All or none.
DO $$ BEGIN
ALTER TABLE bookings.aircrafts ADD PRIMARY KEY (aircraft_code);
ALTER TABLE bookings.airports ADD PRIMARY KEY (airport_code);
ALTER TABLE bookings.seats ADD PRIMARY KEY (aircraft_code, seat_no),
    ADD FOREIGN KEY (aircraft_code) REFERENCES bookings.aircrafts ON DELETE CASCADE;
ALTER TABLE bookings.flights ADD PRIMARY KEY (flight_id), ADD UNIQUE (flight_no, scheduled_departure),
    ADD FOREIGN KEY (aircraft_code) REFERENCES bookings.aircrafts,
    ADD FOREIGN KEY (departure_airport) REFERENCES bookings.airports,
    ADD FOREIGN KEY (arrival_airport) REFERENCES bookings.airports;
ALTER TABLE bookings.bookings ADD PRIMARY KEY (booking_ref);
ALTER TABLE bookings.tickets ADD PRIMARY KEY (ticket_no),
    ADD FOREIGN KEY (booking_ref) REFERENCES bookings.bookings;
ALTER TABLE bookings.ticket_flights ADD PRIMARY KEY (ticket_no, flight_id),
    ADD FOREIGN KEY (ticket_no) REFERENCES bookings.tickets,
    ADD FOREIGN KEY (flight_id) REFERENCES bookings.flights;
ALTER TABLE bookings.boarding_passes ADD PRIMARY KEY (ticket_no, flight_id),
    ADD UNIQUE (flight_id, boarding_no), ADD UNIQUE (flight_id, seat_no),
    ADD FOREIGN KEY (ticket_no, flight_id) REFERENCES bookings.ticket_flights;
END $$;
