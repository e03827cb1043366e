package org.pgtandem.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;

/**
 * The directory in which the program keeps its own state: {@code PGTANDEM_HOME}, else the operating system's usual
 * place. Only its owner may look into it.
 *
 * @param directory absolute; exists only after {@link #create()}
 */
public record AppHome(Path directory) {

    /**
     * @param env environment variables; HOME is taken from there, since Java's user.home ignores it
     * @param os  Java's {@code os.name}
     */
    public static AppHome find(Map<String, String> env, String os) {
        String own = env.getOrDefault("PGTANDEM_HOME", "");
        return new AppHome((own.isBlank() ? usual(env, os.toLowerCase(Locale.ROOT)) : Path.of(own)).toAbsolutePath()
                .normalize());
    }

    private static Path usual(Map<String, String> env, String os) {
        if (os.startsWith("windows")) {
            String local = env.getOrDefault("LOCALAPPDATA", "");
            return local.isBlank() ? userHome(env).resolve("pgTandem") : Path.of(local, "pgTandem");
        }
        if (os.startsWith("mac")) {
            return userHome(env).resolve("Library/Application Support/pgTandem");
        }
        String data = env.getOrDefault("XDG_DATA_HOME", "");
        return data.isBlank() ? userHome(env).resolve(".local/share/pgtandem") : Path.of(data, "pgtandem");
    }

    private static Path userHome(Map<String, String> env) {
        String home = env.getOrDefault("HOME", "");
        return Path.of(home.isBlank() ? System.getProperty("user.home") : home);
    }

    /** Makes the directory and those inside it, mode 0700. */
    public Result<Result.Done> create() {
        try {
            PrivateFiles.directory(directory);
            for (Path inside : new Path[] {labs(), journals(), logs()}) {
                PrivateFiles.directory(inside);
            }
            return Result.done();
        } catch (IOException refused) {
            return Result.failed(Failure.of(Text.of("lab.home", directory.toString()), Text.of("lab.home.fix"))
                    .withDetail(refused.toString()));
        }
    }

    /** Saved labs, one file each. */
    public Path labs() {
        return directory.resolve("labs");
    }

    /** Journals of runs. */
    public Path journals() {
        return directory.resolve("journals");
    }

    /** The program's log. */
    public Path logs() {
        return directory.resolve("logs");
    }

    /** Host keys that a person accepted in this program, in OpenSSH's format. */
    public Path knownHosts() {
        return directory.resolve("known_hosts");
    }

    public Path preferences() {
        return directory.resolve("preferences.json");
    }
}
