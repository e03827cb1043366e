package org.pgtandem;

import java.io.IOException;
import java.nio.file.Path;
import org.pgtandem.store.StateDirectory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Starts the program. Does not extend {@code Application}: JavaFX refuses such a main class on the class path. */
@Command(name = "pgtandem", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class)
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Path state = StateDirectory.locate(System.getenv(), System.getProperty("os.name"));
        makeClosed(state);
        LogFile.start(state.resolve("logs"));
        System.exit(new CommandLine(new Main()).execute(args));
    }

    /** Goes on without it: help and version are told everywhere, and what needs the directory says so itself. */
    private static void makeClosed(Path state) {
        try {
            StateDirectory.create(state);
        } catch (IOException e) {
            System.err.println("pgtandem: cannot keep its files in " + state + " (" + e
                    + "). Name another directory in PGTANDEM_HOME.");
        }
    }
}
