package org.pgtandem.postgres;

import org.pgtandem.command.Template;

/** Whether the server has read its configuration files since they were changed. */
public final class LoadedSql {

    private LoadedSql() {}

    /** {@code t} if it has, to the second, which is all that pg_stat_file tells. */
    public static Template areLoaded() {
        return Template.of("""
                SELECT pg_catalog.pg_conf_load_time() >= greatest(
                    (pg_catalog.pg_stat_file(pg_catalog.current_setting('hba_file'))).modification,
                    (pg_catalog.pg_stat_file(pg_catalog.current_setting('data_directory')
                        || '/postgresql.auto.conf')).modification);
                """);
    }
}
