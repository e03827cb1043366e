package org.pgtandem.postgres;

import java.util.LinkedHashMap;
import java.util.Map;
import org.pgtandem.command.Shell;
import org.pgtandem.model.Lab;

/** The WAL archive in a directory on the primary. */
public final class Archive {

    private Archive() {}

    /** What the lab's archive directory means in settings; empty where the lab has none. */
    public static Map<String, String> settings(Lab lab) {
        if (lab.archiveDirectory() == null) {
            return Map.of();
        }
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("archive_mode", "on");
        settings.put("archive_command", command(lab.archiveDirectory()));
        return settings;
    }

    /** Copies a segment, and refuses to overwrite one; %% is a percent sign of the directory's name. */
    private static String command(String directory) {
        String path = Shell.word(directory.replaceAll("/+$", "")).replace("%", "%%");
        return "test ! -f " + path + "/%f && cp %p " + path + "/%f";
    }
}
