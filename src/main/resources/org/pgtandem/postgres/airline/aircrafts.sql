TRUNCATE bookings.aircrafts;
INSERT INTO bookings.aircrafts VALUES
    ('AT7', 'ATR 72-600', 'АТР 72-600', 1500),
    ('SU9', 'Superjet 100', 'Суперджет 100', 4000),
    ('32N', 'Airbus A320neo', 'Аэробус A320neo', 6300),
    ('T20', 'Tupolev Tu-214', 'Туполев Ту-214', 4300),
    ('32Q', 'Airbus A321neo', 'Аэробус A321neo', 7400),
    ('333', 'Airbus A330-300', 'Аэробус A330-300', 11700),
    ('789', 'Boeing 787-9', 'Боинг 787-9', 14100);
