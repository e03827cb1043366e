TRUNCATE bookings.tickets;
INSERT INTO bookings.tickets
    WITH people AS (
        SELECT booking, person, 4 * (booking - 1) + person AS ticket,
            generator.draw('woman', booking, person, 2) AS woman,
            generator.draw('name', booking, person, 24) AS name,
            generator.draw('family', booking, 0, 40) AS family
        FROM generator.journeys, pg_catalog.generate_series(1, people) AS person
    ), named AS (
        SELECT booking, ticket,
            CASE woman WHEN 0
                THEN ('{ALEKSANDR,ALEKSEI,ANATOLII,ANDREI,ANTON,ARTEM,BORIS,VADIM,VASILII,VIKTOR,VLADIMIR,GLEB,'
                    'DMITRII,EVGENII,EGOR,IVAN,IGOR,KIRILL,MAKSIM,MIKHAIL,NIKOLAI,OLEG,PAVEL,SERGEI}')::text[]
                ELSE ('{ALEKSANDRA,ALINA,ALLA,ANASTASIIA,ANNA,VALENTINA,VERA,VIKTORIIA,GALINA,DARIA,EVGENIIA,EKATERINA,'
                    'ELENA,IRINA,KSENIIA,LARISA,LIUDMILA,MARIIA,MARINA,NATALIA,NINA,OLGA,SVETLANA,TATIANA}')::text[]
            END AS names,
            ('{IVANOV,SMIRNOV,KUZNETSOV,POPOV,VASILEV,PETROV,SOKOLOV,MIKHAILOV,NOVIKOV,FEDOROV,MOROZOV,VOLKOV,ALEKSEEV,'
                'LEBEDEV,SEMENOV,EGOROV,PAVLOV,KOZLOV,STEPANOV,NIKOLAEV,ORLOV,ANDREEV,MAKAROV,NIKITIN,ZAKHAROV,'
                'ZAITSEV,SOLOVEV,BORISOV,IAKOVLEV,GRIGOREV,ROMANOV,VOROBEV,SERGEEV,KUZMIN,FROLOV,ALEKSANDROV,'
                'DMITRIEV,KOROLEV,GUSEV,KISELEV}')::text[] AS families,
            woman, name, family, person
        FROM people
    )
    SELECT '907' || pg_catalog.lpad(ticket::text, 10, '0'), generator.booking_ref(booking),
        pg_catalog.lpad(generator.draw('series', booking, person, 10000)::text, 4, '0') || ' '
            || pg_catalog.lpad(generator.draw('document', booking, person, 1000000)::text, 6, '0'),
        names[name + 1] || ' ' || families[family + 1] || CASE woman WHEN 1 THEN 'A' ELSE '' END,
        CASE person WHEN 1 THEN pg_catalog.jsonb_build_object(
            'phone', '+7000' || pg_catalog.lpad(generator.draw('phone', booking, 0, 10000000)::text, 7, '0'),
            'email', pg_catalog.lower(names[name + 1]) || booking || '@example.org') END
    FROM named ORDER BY ticket;
