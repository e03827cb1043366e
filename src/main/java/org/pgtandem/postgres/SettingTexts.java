package org.pgtandem.postgres;

import java.util.Set;
import org.pgtandem.model.Text;

/** Explanations of settings for students. */
final class SettingTexts {

    static final Set<String> EXPLAINED = Set.of("listen_addresses", "wal_level", "max_wal_senders",
            "max_replication_slots", "hot_standby", "wal_keep_size", "wal_keep_segments", "max_slot_wal_keep_size",
            "wal_log_hints", "log_replication_commands", "archive_mode", "archive_command", "max_connections",
            "shared_buffers", "effective_cache_size", "maintenance_work_mem", "work_mem", "wal_buffers",
            "min_wal_size", "max_wal_size", "checkpoint_completion_target", "random_page_cost",
            "effective_io_concurrency", "default_statistics_target", "temp_buffers", "synchronous_standby_names");

    private SettingTexts() {}

    /** The explanation; for a setting that only the lab file names, where it is explained. */
    static Text why(String name) {
        return EXPLAINED.contains(name) ? Text.of("setting." + name + ".why") : Text.of("setting.other.why", name);
    }
}
