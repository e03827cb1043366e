CREATE SCHEMA IF NOT EXISTS bookings;
COMMENT ON SCHEMA bookings IS 'An invented airline. The moment of its present is 2026-03-01 12:00 UTC.';
CREATE TABLE IF NOT EXISTS bookings.aircrafts (
    aircraft_code char(3) NOT NULL,
    model text NOT NULL,
    model_ru text NOT NULL,
    range_km integer NOT NULL CHECK (range_km > 0)
);
CREATE TABLE IF NOT EXISTS bookings.airports (
    airport_code char(3) NOT NULL,
    airport_name text NOT NULL,
    airport_name_ru text NOT NULL,
    city text NOT NULL,
    city_ru text NOT NULL,
    latitude numeric(5, 2) NOT NULL,
    longitude numeric(5, 2) NOT NULL,
    timezone text NOT NULL
);
CREATE TABLE IF NOT EXISTS bookings.seats (
    aircraft_code char(3) NOT NULL,
    seat_no text NOT NULL,
    fare_class text NOT NULL CHECK (fare_class IN ('Economy', 'Comfort', 'Business'))
);
CREATE TABLE IF NOT EXISTS bookings.flights (
    flight_id integer NOT NULL,
    flight_no char(6) NOT NULL,
    scheduled_departure timestamptz NOT NULL,
    scheduled_arrival timestamptz NOT NULL,
    departure_airport char(3) NOT NULL,
    arrival_airport char(3) NOT NULL,
    status text NOT NULL
        CHECK (status IN ('Scheduled', 'On Time', 'Delayed', 'Departed', 'Arrived', 'Cancelled')),
    aircraft_code char(3) NOT NULL,
    actual_departure timestamptz,
    actual_arrival timestamptz,
    CHECK (scheduled_arrival > scheduled_departure)
);
CREATE TABLE IF NOT EXISTS bookings.bookings (
    booking_ref char(6) NOT NULL,
    booked_at timestamptz NOT NULL,
    total_amount numeric(10, 2) NOT NULL
);
CREATE TABLE IF NOT EXISTS bookings.tickets (
    ticket_no char(13) NOT NULL,
    booking_ref char(6) NOT NULL,
    passenger_id text NOT NULL,
    passenger_name text NOT NULL,
    contact jsonb
);
CREATE TABLE IF NOT EXISTS bookings.ticket_flights (
    ticket_no char(13) NOT NULL,
    flight_id integer NOT NULL,
    fare_class text NOT NULL CHECK (fare_class IN ('Economy', 'Comfort', 'Business')),
    amount numeric(10, 2) NOT NULL CHECK (amount >= 0)
);
CREATE TABLE IF NOT EXISTS bookings.boarding_passes (
    ticket_no char(13) NOT NULL,
    flight_id integer NOT NULL,
    boarding_no integer NOT NULL,
    seat_no text NOT NULL
);
