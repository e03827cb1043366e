-- All or none of those that are missing.
DO $$
DECLARE missing record;
BEGIN
FOR missing IN
@MISSING@LOOP
    EXECUTE pg_catalog.format('ALTER TABLE bookings.%I ADD %s%s', missing.relation, missing.definition, missing.target);
END LOOP;
END $$;
