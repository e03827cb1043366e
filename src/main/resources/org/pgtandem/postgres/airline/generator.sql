-- Everything here serves the filling alone and is dropped at its end. All chance comes from md5 of the seed,
-- so that every version of PostgreSQL draws the same.
DROP SCHEMA IF EXISTS generator CASCADE;
CREATE SCHEMA generator;
CREATE FUNCTION generator.draw(what text, a integer, b integer, below integer) RETURNS integer
    LANGUAGE sql IMMUTABLE AS $$
    SELECT ('x' || pg_catalog.substr(pg_catalog.md5('@SEED@ ' || what || a || ' ' || b), 1, 7))::bit(28)::integer % below
$$;
CREATE FUNCTION generator.present() RETURNS timestamptz
    LANGUAGE sql IMMUTABLE AS $$ SELECT timestamptz '2026-03-01 12:00:00+00' $$;
-- Airports in the order of their traffic; the offset is that of their clocks.
CREATE TABLE generator.airports (rank integer, code char(3), name text, name_ru text, city text,
    city_ru text, latitude numeric, longitude numeric, timezone text, utc_offset integer);
INSERT INTO generator.airports VALUES
    (1, 'SVO', 'Sheremetyevo', 'Шереметьево', 'Moscow', 'Москва', 55.97, 37.41, 'Europe/Moscow', 3),
    (2, 'LED', 'Pulkovo', 'Пулково', 'Saint Petersburg', 'Санкт-Петербург', 59.80, 30.26, 'Europe/Moscow', 3),
    (3, 'AER', 'Sochi', 'Сочи', 'Sochi', 'Сочи', 43.45, 39.96, 'Europe/Moscow', 3),
    (4, 'OVB', 'Tolmachevo', 'Толмачёво', 'Novosibirsk', 'Новосибирск', 55.01, 82.65, 'Asia/Novosibirsk', 7),
    (5, 'SVX', 'Koltsovo', 'Кольцово', 'Yekaterinburg', 'Екатеринбург', 56.74, 60.80, 'Asia/Yekaterinburg', 5),
    (6, 'KZN', 'Kazan', 'Казань', 'Kazan', 'Казань', 55.61, 49.28, 'Europe/Moscow', 3),
    (7, 'UFA', 'Ufa', 'Уфа', 'Ufa', 'Уфа', 54.56, 55.87, 'Asia/Yekaterinburg', 5),
    (8, 'MRV', 'Mineralnye Vody', 'Минеральные Воды', 'Mineralnye Vody', 'Минеральные Воды', 44.23, 43.08, 'Europe/Moscow', 3),
    (9, 'VVO', 'Knevichi', 'Кневичи', 'Vladivostok', 'Владивосток', 43.40, 132.15, 'Asia/Vladivostok', 10),
    (10, 'KUF', 'Kurumoch', 'Курумоч', 'Samara', 'Самара', 53.50, 50.16, 'Europe/Samara', 4),
    (11, 'KGD', 'Khrabrovo', 'Храброво', 'Kaliningrad', 'Калининград', 54.89, 20.59, 'Europe/Kaliningrad', 2),
    (12, 'KJA', 'Yemelyanovo', 'Емельяново', 'Krasnoyarsk', 'Красноярск', 56.17, 92.49, 'Asia/Krasnoyarsk', 7),
    (13, 'TJM', 'Roshchino', 'Рощино', 'Tyumen', 'Тюмень', 57.19, 65.32, 'Asia/Yekaterinburg', 5),
    (14, 'IKT', 'Irkutsk', 'Иркутск', 'Irkutsk', 'Иркутск', 52.27, 104.39, 'Asia/Irkutsk', 8),
    (15, 'KHV', 'Novy', 'Новый', 'Khabarovsk', 'Хабаровск', 48.53, 135.19, 'Asia/Vladivostok', 10),
    (16, 'PEE', 'Bolshoye Savino', 'Большое Савино', 'Perm', 'Пермь', 57.91, 56.02, 'Asia/Yekaterinburg', 5),
    (17, 'GOJ', 'Strigino', 'Стригино', 'Nizhny Novgorod', 'Нижний Новгород', 56.23, 43.78, 'Europe/Moscow', 3),
    (18, 'OMS', 'Omsk', 'Омск', 'Omsk', 'Омск', 54.97, 73.31, 'Asia/Omsk', 6),
    (19, 'CEK', 'Balandino', 'Баландино', 'Chelyabinsk', 'Челябинск', 55.31, 61.50, 'Asia/Yekaterinburg', 5),
    (20, 'MCX', 'Uytash', 'Уйташ', 'Makhachkala', 'Махачкала', 42.82, 47.65, 'Europe/Moscow', 3),
    (21, 'SGC', 'Surgut', 'Сургут', 'Surgut', 'Сургут', 61.34, 73.40, 'Asia/Yekaterinburg', 5),
    (22, 'VOG', 'Gumrak', 'Гумрак', 'Volgograd', 'Волгоград', 48.78, 44.35, 'Europe/Moscow', 3),
    (23, 'EVN', 'Zvartnots', 'Звартноц', 'Yerevan', 'Ереван', 40.15, 44.40, 'Asia/Yerevan', 4),
    (24, 'MSQ', 'Minsk', 'Минск', 'Minsk', 'Минск', 53.88, 28.03, 'Europe/Minsk', 3),
    (25, 'ARH', 'Talagi', 'Талаги', 'Arkhangelsk', 'Архангельск', 64.60, 40.72, 'Europe/Moscow', 3),
    (26, 'MMK', 'Murmansk', 'Мурманск', 'Murmansk', 'Мурманск', 68.78, 32.75, 'Europe/Moscow', 3),
    (27, 'TAS', 'Tashkent', 'Ташкент', 'Tashkent', 'Ташкент', 41.26, 69.28, 'Asia/Tashkent', 5),
    (28, 'ALA', 'Almaty', 'Алматы', 'Almaty', 'Алматы', 43.35, 77.04, 'Asia/Almaty', 5),
    (29, 'YKS', 'Yakutsk', 'Якутск', 'Yakutsk', 'Якутск', 62.09, 129.77, 'Asia/Yakutsk', 9),
    (30, 'UUS', 'Khomutovo', 'Хомутово', 'Yuzhno-Sakhalinsk', 'Южно-Сахалинск', 46.89, 142.72, 'Asia/Sakhalin', 11),
    (31, 'PKC', 'Yelizovo', 'Елизово', 'Petropavlovsk-Kamchatsky', 'Петропавловск-Камчатский', 53.17, 158.45, 'Asia/Kamchatka', 12),
    (32, 'NUX', 'Novy Urengoy', 'Новый Уренгой', 'Novy Urengoy', 'Новый Уренгой', 66.07, 76.52, 'Asia/Yekaterinburg', 5),
    (33, 'NJC', 'Nizhnevartovsk', 'Нижневартовск', 'Nizhnevartovsk', 'Нижневартовск', 60.95, 76.48, 'Asia/Yekaterinburg', 5),
    (34, 'TOF', 'Bogashevo', 'Богашёво', 'Tomsk', 'Томск', 56.38, 85.21, 'Asia/Tomsk', 7),
    (35, 'BAX', 'Barnaul', 'Барнаул', 'Barnaul', 'Барнаул', 53.36, 83.54, 'Asia/Barnaul', 7),
    (36, 'KEJ', 'Kemerovo', 'Кемерово', 'Kemerovo', 'Кемерово', 55.27, 86.11, 'Asia/Novokuznetsk', 7),
    (37, 'HTA', 'Kadala', 'Кадала', 'Chita', 'Чита', 52.03, 113.31, 'Asia/Chita', 9),
    (38, 'UUD', 'Baikal', 'Байкал', 'Ulan-Ude', 'Улан-Удэ', 51.81, 107.44, 'Asia/Irkutsk', 8),
    (39, 'GYD', 'Baku', 'Баку', 'Baku', 'Баку', 40.47, 50.05, 'Asia/Baku', 4),
    (40, 'BQS', 'Ignatyevo', 'Игнатьево', 'Blagoveshchensk', 'Благовещенск', 50.43, 127.41, 'Asia/Yakutsk', 9),
    (41, 'GDX', 'Sokol', 'Сокол', 'Magadan', 'Магадан', 59.91, 150.72, 'Asia/Magadan', 11),
    (42, 'NSK', 'Alykel', 'Алыкель', 'Norilsk', 'Норильск', 69.31, 87.33, 'Asia/Krasnoyarsk', 7),
    (43, 'SCW', 'Syktyvkar', 'Сыктывкар', 'Syktyvkar', 'Сыктывкар', 61.65, 50.85, 'Europe/Moscow', 3),
    (44, 'ASF', 'Narimanovo', 'Нариманово', 'Astrakhan', 'Астрахань', 46.28, 48.01, 'Europe/Astrakhan', 4),
    (45, 'GSV', 'Gagarin', 'Гагарин', 'Saratov', 'Саратов', 51.71, 46.17, 'Europe/Saratov', 4),
    (46, 'REN', 'Orenburg', 'Оренбург', 'Orenburg', 'Оренбург', 51.80, 55.46, 'Asia/Yekaterinburg', 5),
    (47, 'IJK', 'Izhevsk', 'Ижевск', 'Izhevsk', 'Ижевск', 56.83, 53.46, 'Europe/Samara', 4),
    (48, 'CSY', 'Cheboksary', 'Чебоксары', 'Cheboksary', 'Чебоксары', 56.09, 47.35, 'Europe/Moscow', 3),
    (49, 'ULV', 'Baratayevka', 'Баратаевка', 'Ulyanovsk', 'Ульяновск', 54.27, 48.23, 'Europe/Ulyanovsk', 4),
    (50, 'PEZ', 'Ternovka', 'Терновка', 'Penza', 'Пенза', 53.11, 45.02, 'Europe/Moscow', 3),
    (51, 'PES', 'Besovets', 'Бесовец', 'Petrozavodsk', 'Петрозаводск', 61.89, 34.15, 'Europe/Moscow', 3),
    (52, 'OGZ', 'Beslan', 'Беслан', 'Vladikavkaz', 'Владикавказ', 43.21, 44.61, 'Europe/Moscow', 3),
    (53, 'HMA', 'Khanty-Mansiysk', 'Ханты-Мансийск', 'Khanty-Mansiysk', 'Ханты-Мансийск', 61.03, 69.09, 'Asia/Yekaterinburg', 5),
    (54, 'ABA', 'Abakan', 'Абакан', 'Abakan', 'Абакан', 53.74, 91.39, 'Asia/Krasnoyarsk', 7),
    (55, 'DYR', 'Ugolny', 'Угольный', 'Anadyr', 'Анадырь', 64.73, 177.74, 'Asia/Anadyr', 12);
-- Cabins: seats that stand together, row by row. Who travels together sits together.
CREATE TABLE generator.cabins (code char(3), fare_class text, first_row integer, last_row integer,
    blocks text[]);
INSERT INTO generator.cabins VALUES
    ('AT7', 'Economy', 1, 18, '{AC,DF}'),
    ('SU9', 'Business', 1, 3, '{AC,DF}'), ('SU9', 'Economy', 4, 18, '{AC,DEF}'),
    ('32N', 'Business', 1, 3, '{AC,DF}'), ('32N', 'Economy', 4, 29, '{ABC,DEF}'),
    ('T20', 'Business', 1, 4, '{AC,DF}'), ('T20', 'Economy', 5, 30, '{ABC,DEF}'),
    ('32Q', 'Business', 1, 4, '{AC,DF}'), ('32Q', 'Comfort', 5, 9, '{ABC,DEF}'),
    ('32Q', 'Economy', 10, 35, '{ABC,DEF}'),
    ('333', 'Business', 1, 6, '{AC,DG,HK}'), ('333', 'Economy', 11, 43, '{AC,DEFG,HK}'),
    ('789', 'Business', 1, 5, '{AC,DG,HK}'), ('789', 'Comfort', 10, 13, '{AC,DEF,HK}'),
    ('789', 'Economy', 20, 46, '{ABC,DEF,HJK}');
CREATE TABLE generator.blocks AS
    SELECT code, fare_class,
        pg_catalog.row_number() OVER (PARTITION BY code ORDER BY seat_row, place)::integer AS block,
        seat_row, letters
    FROM generator.cabins,
        pg_catalog.generate_series(first_row, last_row) AS seat_row,
        pg_catalog.unnest(blocks) WITH ORDINALITY AS b (letters, place);
-- Lines: two airports are joined where the product of their ranks is small; the smaller, the more flights.
CREATE TABLE generator.lines AS
    WITH pairs AS (
        SELECT h.rank * a.rank AS weight, h.rank AS home, a.rank AS away, h.code AS home_code, a.code AS away_code,
            h.utc_offset AS home_offset,
            pg_catalog.round(12742 * pg_catalog.asin(pg_catalog.sqrt(
                pg_catalog.power(pg_catalog.sin(pg_catalog.radians((a.latitude - h.latitude)::float8) / 2), 2)
                + pg_catalog.cos(pg_catalog.radians(h.latitude::float8))
                * pg_catalog.cos(pg_catalog.radians(a.latitude::float8))
                * pg_catalog.power(pg_catalog.sin(pg_catalog.radians((a.longitude - h.longitude)::float8) / 2), 2)
            )))::integer AS km
        FROM generator.airports h JOIN generator.airports a ON h.rank < a.rank AND h.rank * a.rank <= @REACH@
    ), times AS (
        SELECT *, (pg_catalog.row_number() OVER (ORDER BY weight, home, away, slot) - 1)::integer AS line
        FROM pairs, pg_catalog.generate_series(1, CASE WHEN weight <= 3 THEN 3 WHEN weight <= 6 THEN 2 ELSE 1 END) AS slot
    )
    SELECT line, home_code, away_code, km,
        CASE WHEN weight <= 16 THEN 1 WHEN weight <= 40 THEN 2 ELSE 3 END AS every,
        -- Minutes from midnight by UTC; the first flight leaves in the morning of its home.
        (360 + (slot - 1) * 240 + 5 * generator.draw('departure', line, 0, 72)) - 60 * home_offset AS departs,
        25 + 5 * (km / 60) AS takes,
        50 + 5 * generator.draw('turn', line, 0, 9) AS turns,
        CASE WHEN km > 5000 THEN '789'
            WHEN km > 3200 THEN CASE WHEN weight <= 12 THEN '333' ELSE '32Q' END
            WHEN km < 800 AND weight > 20 THEN 'AT7'
            WHEN weight > 30 THEN 'SU9'
            WHEN weight <= 3 THEN '32Q'
            ELSE CASE generator.draw('aircraft', line, 0, 3) WHEN 0 THEN 'T20' WHEN 1 THEN 'SU9' ELSE '32N' END
        END AS aircraft
    FROM times;
CREATE FUNCTION generator.flight_id(line integer, back integer, day integer) RETURNS integer
    LANGUAGE sql IMMUTABLE AS $$ SELECT (day * 1000 + line) * 2 + back + 1 $$;
-- One row a booking: who travels together, there and mostly back, on one block of seats.
CREATE TABLE generator.journeys (booking integer, line integer, back integer, day integer, block integer,
    back_day integer, fare_class text, seat_row integer, letters text, people integer, shift integer,
    booked_at timestamptz, amount integer);
-- Six letters and digits that differ for every number: multiplying by what shares no factor with 36 mixes them.
CREATE FUNCTION generator.digit(n bigint) RETURNS text
    LANGUAGE sql IMMUTABLE AS $$
    SELECT pg_catalog.substr('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', (n % 36)::integer + 1, 1)
$$;
CREATE FUNCTION generator.six(n bigint) RETURNS text
    LANGUAGE sql IMMUTABLE AS $$
    SELECT generator.digit(n / 60466176) || generator.digit(n / 1679616) || generator.digit(n / 46656)
        || generator.digit(n / 1296) || generator.digit(n / 36) || generator.digit(n)
$$;
CREATE FUNCTION generator.booking_ref(booking integer) RETURNS text
    LANGUAGE sql IMMUTABLE AS $$ SELECT generator.six((booking * bigint '1234567891' + @SEED@) % 2176782336) $$;
