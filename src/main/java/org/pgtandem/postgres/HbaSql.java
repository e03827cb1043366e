package org.pgtandem.postgres;

import org.pgtandem.command.Template;

/** pg_hba.conf as the server reads it from its file; what is in force is another matter until the reload. */
public final class HbaSql {

    private HbaSql() {}

    /** The number of lines that the server does not understand. */
    public static Template countErrors() {
        return Template.of("SELECT count(*) FROM pg_catalog.pg_hba_file_rules WHERE error IS NOT NULL;\n");
    }

    /** All lines, those of included files and broken ones too, as one JSON text for {@link HbaRules}. */
    public static Template rules() {
        return Template.of("""
                SELECT coalesce(jsonb_agg(line ORDER BY (line ->> 'rule_number')::int, (line ->> 'line_number')::int),
                    '[]')::text
                FROM (SELECT to_jsonb(r) AS line FROM pg_catalog.pg_hba_file_rules r) l;
                """);
    }
}
