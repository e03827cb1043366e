package org.pgtandem.postgres;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Backup;
import org.pgtandem.model.Backup.State;
import org.pgtandem.model.Backup.Verified;
import org.pgtandem.model.Backups.Item;
import org.pgtandem.model.Backups.Keeper;
import org.pgtandem.model.Lsn;
import org.pgtandem.model.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What barman says as JSON, from 2.12 on. Items that a version has more are taken as they come. */
public final class BarmanAnswers {

    /** Items of which it is known what to do; others get a general answer. */
    private static final Set<String> KNOWN = Set.of("archiver_errors", "backup_maximum_age", "backup_minimum_size",
            "directories", "failed_backups", "minimum_redundancy_requirements", "pg_basebackup",
            "pg_basebackup_compatible", "pg_receivexlog", "pg_receivexlog_compatible", "postgresql",
            "postgresql_streaming", "receive_wal_running", "replication_slot", "retention_policy_settings",
            "superuser_or_standard_user_with_backup_privileges", "systemid_coherence", "wal_archive", "wal_level",
            "wal_maximum_age");

    private BarmanAnswers() {}

    /**
     * A backup, verified or not, and what else barman tells of it.
     *
     * @param obsolete    whether the retention policy keeps it no longer
     * @param version     of the server, as {@code server_version_num}; empty where barman does not say
     * @param tablespaces whether it holds any outside of the data directory
     * @param lastWal     the last segment that barman has for it; null for none
     */
    public record Told(Backup backup, boolean obsolete, String version, boolean tablespaces,
            @Nullable String lastWal) {}

    /** The items of {@code barman check}, in barman's order; empty where that is no answer. */
    public static List<Item> check(String json) {
        List<Item> items = new ArrayList<>();
        server(json).ifPresent(server -> server.properties().forEach(item -> items.add(item(item.getKey(),
                item.getValue().path("status").asString("").equals("OK"),
                item.getValue().path("hint").asString("")))));
        return items;
    }

    private static Item item(String key, boolean ok, String hint) {
        String name = KNOWN.contains(key) ? key.replace('_', '-') : "other";
        return new Item(key.replace('_', ' '), ok, hint.isEmpty() ? null : hint,
                ok ? null : Text.of("backups.barman." + name));
    }

    /** What {@code barman show-backup} says; empty where that is no answer. */
    public static Optional<Told> backup(String json, String node) {
        return server(json).filter(server -> server.hasNonNull("backup_id")).map(server -> told(server, node));
    }

    private static Told told(JsonNode server, String node) {
        JsonNode base = server.path("base_backup_information");
        JsonNode bytes = base.has("backup_size_bytes") ? base.path("backup_size_bytes") : base.path("disk_usage_bytes");
        JsonNode timeline = base.path("timeline");
        Backup backup = new Backup(server.path("backup_id").asString(), Keeper.BARMAN, node,
                state(server.path("status").asString("")), at(base.path("begin_time").asString("")),
                at(base.path("end_time").asString("")), bytes.isNumber() ? bytes.asLong() : null,
                lsn(base.path("begin_lsn").asString("")), lsn(base.path("end_lsn").asString("")),
                timeline.isNumber() ? timeline.asInt() : null, Verified.NEVER);
        JsonNode last = server.path("wal_information").path("last_available");
        return new Told(backup, server.path("catalog_information").path("retention_policy").asString("")
                .startsWith("OBSOLETE"), server.path("postgresql_version").asString(""),
                !server.path("tablespaces").isEmpty(), last.isString() ? last.asString() : null);
    }

    private static State state(String word) {
        return switch (word) {
            case "DONE" -> State.COMPLETE;
            case "WAITING_FOR_WALS" -> State.WAITING_FOR_WAL;
            case "FAILED" -> State.FAILED;
            default -> State.RUNNING;
        };
    }

    /** {@code 2026-11-22 19:24:13+00:00}; older versions name no zone and mean nothing that could be known. */
    private static @Nullable Instant at(String text) {
        try {
            return text.isEmpty() ? null : OffsetDateTime.parse(text.replaceFirst(" ", "T")).toInstant();
        } catch (DateTimeException withoutZone) {
            return null;
        }
    }

    private static @Nullable Lsn lsn(String text) {
        return text.matches("[0-9A-F]+/[0-9A-F]+") ? Lsn.parse(text) : null;
    }

    /** The one member of the answer, which has the server's name. */
    private static Optional<JsonNode> server(String json) {
        try {
            JsonNode root = JsonMapper.shared().readTree(json);
            return root.isObject() ? root.values().stream().findFirst() : Optional.empty();
        } catch (JacksonException noJson) {
            return Optional.empty();
        }
    }
}
