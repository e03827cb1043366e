package org.pgtandem.postgres;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pgtandem.command.Guc;
import org.pgtandem.command.Sql;
import org.pgtandem.command.Template;

/** Settings, changed through ALTER SYSTEM alone. */
public final class SettingSql {

    private SettingSql() {}

    /** Writes one value. */
    public static Template alter(String name, String value) {
        return Template.of(Guc.alterSystem(name, value) + "\n");
    }

    /** Writes the wanted values; they take effect by a reload or a restart. */
    public static Template alter(List<SettingChange> changes) {
        return changes.stream().map(change -> alter(change.name(), change.willBe())).reduce(Template.EMPTY,
                Template::then);
    }

    /** Lets the server read its files again. */
    public static Template reload() {
        return Template.of("SELECT pg_catalog.pg_reload_conf();\n");
    }

    /** The names of settings whose new values wait for a restart. */
    public static Template pending() {
        return Template.of("SELECT name FROM pg_catalog.pg_settings WHERE pending_restart ORDER BY name;\n");
    }

    /** {@code t} where the server runs with the values that it had before the changes; their values before must be known. */
    public static Template areAsBefore(List<SettingChange> changes) {
        return Template.of("""
                SELECT count(*) = %d FROM (VALUES %s) AS old (name, value)
                WHERE pg_catalog.current_setting(name, true) = value;
                """.formatted(changes.size(), values(changes, SettingChange::now)));
    }

    /** {@code t} where each wanted value is the running one, or stands in the files and waits for reload or restart. */
    public static Template areSet(List<SettingChange> changes) {
        return Template.of("""
                SELECT count(*) = %d FROM (VALUES %s) AS wanted (name, value)
                WHERE pg_catalog.current_setting(name, true) = value AND NOT EXISTS (
                    SELECT FROM pg_catalog.pg_settings s WHERE s.name = wanted.name AND s.pending_restart)
                OR value = (SELECT f.setting FROM pg_catalog.pg_file_settings f WHERE f.name = wanted.name
                    ORDER BY f.seqno DESC LIMIT 1);
                """.formatted(changes.size(), values(changes, SettingChange::willBe)));
    }

    private static String values(List<SettingChange> changes, Function<SettingChange, @Nullable String> value) {
        return changes.stream().map(change -> "(" + Sql.literal(change.name()) + ", "
                + Sql.literal(String.valueOf(value.apply(change))) + ")").collect(Collectors.joining(", "));
    }
}
