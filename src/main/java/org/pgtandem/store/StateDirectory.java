package org.pgtandem.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The one directory of this program on this computer: saved labs, accepted host keys, journals, logs, preferences. */
public final class StateDirectory {
    private StateDirectory() {}

    /**
     * Where it lies, whether it exists or not: PGTANDEM_HOME, else the operating system's usual place.
     *
     * @param environment the variables of this process
     * @param system      the name of the operating system, as {@code os.name} has it
     */
    public static Path locate(Map<String, String> environment, String system) {
        String chosen = given(environment, "PGTANDEM_HOME");
        if (chosen != null) {
            return Path.of(chosen).toAbsolutePath();
        }
        return usualPlace(environment, system.toLowerCase(Locale.ROOT)).toAbsolutePath();
    }

    /** Makes it where it is missing, readable by its owner alone in either case. */
    public static void create(Path directory) throws IOException {
        PrivateFiles.directory(directory);
    }

    private static Path usualPlace(Map<String, String> environment, String system) {
        Path home = home(environment);
        if (system.startsWith("windows")) {
            String roaming = given(environment, "APPDATA");
            return (roaming == null ? home.resolve("AppData", "Roaming") : Path.of(roaming)).resolve("pgTandem");
        }
        if (system.startsWith("mac")) {
            return home.resolve("Library", "Application Support", "pgTandem");
        }
        String data = given(environment, "XDG_DATA_HOME");
        return (data == null ? home.resolve(".local", "share") : Path.of(data)).resolve("pgtandem");
    }

    /** HOME goes first: Java's own {@code user.home} ignores it. */
    private static Path home(Map<String, String> environment) {
        String home = given(environment, "HOME");
        return Path.of(home == null ? System.getProperty("user.home") : home);
    }

    /** An empty variable counts as none, as the XDG specification has it. */
    private static @Nullable String given(Map<String, String> environment, String name) {
        String value = environment.get(name);
        return value == null || value.isBlank() ? null : value;
    }
}
