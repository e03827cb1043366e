package org.pgtandem.postgres;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pgtandem.command.Shell;
import org.pgtandem.model.Lab;
import org.pgtandem.model.ServerFacts;

/** The WAL archive in a directory on the primary. */
public final class Archive {

    /** A copy into one directory, however it is guarded: {@code cp %p DIR/%f} at the end of the command. */
    private static final Pattern COPY = Pattern
            .compile(".*\\bcp\\s+(?:-\\S+\\s+)*\"?%p\"?\\s+(?:'([^']+)'|\"?(/[^'\"\\s]+?))/%f\"?\\s*");

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

    /** Whether the server archives by a command or a library of somebody's. */
    public static boolean isOn(ServerFacts server) {
        return server.value("archive_mode").filter(mode -> !mode.equals("off")).isPresent()
                && (!command(server).isEmpty() || server.value("archive_library").filter(name -> !name.isEmpty())
                        .isPresent());
    }

    /** The directory that the server archives to now; empty where it archives nothing, or elsewhere. */
    public static Optional<String> runningDirectory(ServerFacts server) {
        return isOn(server) ? directory(command(server)) : Optional.empty();
    }

    /** The directory that an archive_command copies into; empty where it does something else. */
    public static Optional<String> directory(String command) {
        Matcher copy = COPY.matcher(command);
        return copy.matches()
                ? Optional.of((copy.group(1) == null ? copy.group(2) : copy.group(1)).replace("%%", "%"))
                : Optional.empty();
    }

    /** The restore_command that gets segments from a directory. */
    public static String restoreCommand(String directory) {
        return "cp " + word(directory) + "/%f \"%p\"";
    }

    /** Copies a segment, and refuses to overwrite one. */
    private static String command(String directory) {
        String path = word(directory.replaceAll("/+$", ""));
        return "test ! -f " + path + "/%f && cp %p " + path + "/%f";
    }

    private static String command(ServerFacts server) {
        return server.value("archive_command").filter(command -> !command.equals("(disabled)")).orElse("");
    }

    /** A word of the command; %% is a percent sign of the directory's name. */
    private static String word(String directory) {
        return Shell.word(directory).replace("%", "%%");
    }
}
