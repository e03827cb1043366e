package org.pgtandem.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a running server says of itself.
 *
 * @param timeline         its current timeline
 * @param settings         pg_settings by name
 * @param hba              pg_hba.conf
 * @param databaseBytes    size of all databases together
 * @param databases        what is said of each database by its comment; empty where it has none
 * @param tablespaces      tablespaces outside the data directory
 * @param walReceiver      what a standby receives from; null where there is no walreceiver
 * @param currentLsn       a primary's current write position; null on a standby
 * @param mayAdministrate  whether the session was a superuser's
 * @param refused          values of the lab that the server's program does not take: its words by the setting's name
 */
public record ServerFacts(PgVersion version, boolean inRecovery, String systemIdentifier, int timeline,
        Map<String, Setting> settings, List<Slot> slots, List<RoleFacts> roles, Hba hba,
        long databaseBytes, Map<String, String> databases,
        List<Tablespace> tablespaces, List<Sender> senders, @Nullable WalReceiver walReceiver, @Nullable Lsn currentLsn,
        boolean mayAdministrate, Map<String, String> refused) {

    public ServerFacts {
        settings = Map.copyOf(settings);
        slots = List.copyOf(slots);
        roles = List.copyOf(roles);
        databases = Map.copyOf(databases);
        tablespaces = List.copyOf(tablespaces);
        senders = List.copyOf(senders);
        refused = Map.copyOf(refused);
    }

    /** What a server says that was not asked about any value. */
    public ServerFacts(PgVersion version, boolean inRecovery, String systemIdentifier, int timeline,
            Map<String, Setting> settings, List<Slot> slots, List<RoleFacts> roles, Hba hba, long databaseBytes,
            Map<String, String> databases,
            List<Tablespace> tablespaces, List<Sender> senders, @Nullable WalReceiver walReceiver,
            @Nullable Lsn currentLsn, boolean mayAdministrate) {
        this(version, inRecovery, systemIdentifier, timeline, settings, slots, roles, hba, databaseBytes, databases,
                tablespaces, senders, walReceiver, currentLsn, mayAdministrate, Map.of());
    }

    /**
     * pg_hba.conf.
     *
     * @param file    its path
     * @param content its text; null where it could not be read
     * @param rules   its lines in order, with those of the files that it includes, as the server reads them; null where
     *                the login may not ask
     * @param errors  the lines that the server does not understand, as {@code line: message} or {@code file:line: message}
     */
    public record Hba(String file, @Nullable String content, @Nullable List<HbaRule> rules, List<String> errors) {
        public Hba {
            rules = rules == null ? null : List.copyOf(rules);
            errors = List.copyOf(errors);
        }

        Hba withContent(@Nullable String text) {
            return new Hba(file, text, rules, errors);
        }
    }

    /**
     * A row of pg_settings.
     *
     * @param value      as {@code SHOW} prints it, with its unit: {@code 128MB}
     * @param context    {@code postmaster}, {@code sighup}, {@code user}, …
     * @param source     {@code default}, {@code configuration file}, {@code command line}, …
     * @param sourceFile file that set it; null where there is none or it may not be seen
     * @param pending    whether a changed value waits for a restart
     * @param domain     what values it takes
     */
    public record Setting(String name, String value, String context, String source, @Nullable String sourceFile,
            boolean pending, Domain domain) {
        public boolean needsRestart() {
            return context.equals("postmaster");
        }
    }

    /**
     * What values a setting takes.
     *
     * @param type   {@code bool}, {@code integer}, {@code real}, {@code enum} or {@code string}
     * @param unit   the unit of a bare number, such as {@code 8kB} or {@code ms}; null for none
     * @param min    smallest value in that unit; null for none
     * @param max    largest value in that unit; null for none
     * @param values an enum's values; empty for other types
     */
    public record Domain(String type, @Nullable String unit, @Nullable String min, @Nullable String max,
            List<String> values) {
        public static final Domain STRING = new Domain("string", null, null, null, List.of());

        public Domain {
            values = List.copyOf(values);
        }
    }

    /**
     * A tablespace outside the data directory.
     *
     * @param bytes what it holds; 0 where that may not be seen
     */
    public record Tablespace(String directory, long bytes) {}

    /** A replication slot; {@code activePid} null where it is inactive, {@code walStatus} null before 13. */
    public record Slot(String name, String type, boolean active, @Nullable Integer activePid,
            @Nullable Lsn restartLsn, @Nullable String walStatus) {}

    /** A role; {@code verifier} is rolpassword, null where it has none or may not be seen. */
    public record RoleFacts(String name, boolean login, boolean replication, boolean superuser,
            @Nullable String verifier) {
        @Override
        public String toString() {
            return "RoleFacts[" + name + "]";
        }
    }

    /** A row of pg_stat_replication, as far as planning needs it. */
    public record Sender(int pid, @Nullable String user, @Nullable String applicationName,
            @Nullable String clientAddress, @Nullable String state) {}

    /** What a standby's walreceiver says. */
    public record WalReceiver(@Nullable String status, @Nullable String slotName, @Nullable String conninfo) {}

    /** The same facts with the text of pg_hba.conf, which comes from the file and not from the server. */
    public ServerFacts withHbaContent(@Nullable String content) {
        return new ServerFacts(version, inRecovery, systemIdentifier, timeline, settings, slots, roles,
                hba.withContent(content), databaseBytes, databases, tablespaces, senders, walReceiver, currentLsn,
                mayAdministrate, refused);
    }

    /** The same facts with what the server's program said of the lab's values. */
    public ServerFacts withRefused(Map<String, String> values) {
        return new ServerFacts(version, inRecovery, systemIdentifier, timeline, settings, slots, roles, hba,
                databaseBytes, databases, tablespaces, senders, walReceiver, currentLsn,
                mayAdministrate, values);
    }

    public Optional<Slot> slot(String name) {
        return slots.stream().filter(slot -> slot.name().equals(name)).findFirst();
    }

    public Optional<RoleFacts> role(String name) {
        return roles.stream().filter(role -> role.name().equals(name)).findFirst();
    }

    /** A setting's value, or empty where this version has no such setting. */
    public Optional<String> value(String name) {
        return Optional.ofNullable(settings.get(name)).map(Setting::value);
    }
}
