package org.pgtandem.ui.setup;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Lab;

/**
 * What the wizard has no fields for: kept as the lab that was opened has it, over a restart too.
 *
 * @param tablespaces      see {@link Lab#tablespaces}
 * @param archiveDirectory see {@link Lab#archiveDirectory}
 */
record LabRest(boolean synchronous, Map<String, String> tablespaces, @Nullable String archiveDirectory,
        Lab.@Nullable Barman barman, Lab.@Nullable Keeping backup) {

    static final LabRest NONE = new LabRest(Lab.Replication.DEFAULT.synchronous(), Map.of(), null, null, null);

    private static final String TABLESPACE = "tablespace.";

    static LabRest of(Lab lab) {
        return new LabRest(lab.replication().synchronous(), lab.tablespaces(), lab.archiveDirectory(), lab.barman(),
                lab.backup());
    }

    /** By field; a null has none. */
    Map<String, String> typed() {
        Map<String, String> typed = new LinkedHashMap<>();
        put(typed, "synchronous", Boolean.toString(synchronous));
        tablespaces.forEach((from, to) -> put(typed, TABLESPACE + from, to));
        put(typed, "archive", archiveDirectory);
        if (barman != null) {
            put(typed, "barman.node", barman.node());
            put(typed, "barman.server", barman.server());
            put(typed, "barman.slot", barman.slot());
            put(typed, "barman.retention", barman.retention());
        }
        if (backup != null) {
            put(typed, "keeping", "");
            put(typed, "keeping.node", backup.node());
            put(typed, "keeping.directory", backup.directory());
            put(typed, "keeping.retention", backup.retention());
        }
        return typed;
    }

    LabRest with(Lab.@Nullable Barman other, Lab.@Nullable Keeping otherBackup) {
        return new LabRest(synchronous, tablespaces, archiveDirectory, other, otherBackup);
    }

    static LabRest retyped(Map<String, String> typed) {
        String barman = typed.get("barman.node");
        return new LabRest(Boolean.parseBoolean(typed.get("synchronous")), Prefixed.under(TABLESPACE, typed),
                typed.get("archive"),
                barman == null
                        ? null
                        : new Lab.Barman(barman, typed.getOrDefault("barman.server", ""),
                                typed.getOrDefault("barman.slot", Lab.Barman.SLOT),
                                typed.getOrDefault("barman.retention", Lab.Barman.RETENTION)),
                typed.containsKey("keeping")
                        ? new Lab.Keeping(typed.get("keeping.node"), typed.get("keeping.directory"),
                                typed.get("keeping.retention"))
                        : null);
    }

    private static void put(Map<String, String> typed, String field, @Nullable String value) {
        if (value != null) {
            typed.put(field, value);
        }
    }
}
