TRUNCATE bookings.airports;
INSERT INTO bookings.airports
    SELECT code, name, name_ru, city, city_ru, latitude, longitude, timezone FROM generator.airports ORDER BY rank;
