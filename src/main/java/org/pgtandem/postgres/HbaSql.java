package org.pgtandem.postgres;

import org.pgtandem.command.Template;

/** pg_hba.conf as the server reads it from its file; what is in force is another matter until the reload. */
public final class HbaSql {

    private HbaSql() {}

    /** The number of lines that the server does not understand. */
    public static Template countErrors() {
        return Template.of("SELECT count(*) FROM pg_catalog.pg_hba_file_rules WHERE error IS NOT NULL;\n");
    }

    /** One row a broken line: {@code line: message}. */
    public static Template errors() {
        return Template.of("""
                SELECT line_number || ': ' || error FROM pg_catalog.pg_hba_file_rules
                WHERE error IS NOT NULL ORDER BY line_number;
                """);
    }
}
