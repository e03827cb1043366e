CREATE OR REPLACE VIEW bookings.flights_v AS
    SELECT f.flight_id, f.flight_no, f.status,
        f.departure_airport, d.city AS departure_city, d.city_ru AS departure_city_ru,
        f.arrival_airport, a.city AS arrival_city, a.city_ru AS arrival_city_ru,
        c.model AS aircraft,
        f.scheduled_departure AT TIME ZONE d.timezone AS departure_local,
        f.scheduled_arrival AT TIME ZONE a.timezone AS arrival_local,
        f.scheduled_arrival - f.scheduled_departure AS duration,
        f.actual_departure - f.scheduled_departure AS delay
    FROM bookings.flights f
    JOIN bookings.airports d ON d.airport_code = f.departure_airport
    JOIN bookings.airports a ON a.airport_code = f.arrival_airport
    JOIN bookings.aircrafts c ON c.aircraft_code = f.aircraft_code;
