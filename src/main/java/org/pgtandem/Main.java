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

    public static void main(String[] args) throws IOException {
        Path state = StateDirectory.locate(System.getenv(), System.getProperty("os.name"));
        StateDirectory.create(state);
        LogFile.start(state.resolve("logs"));
        System.exit(new CommandLine(new Main()).execute(args));
    }
}
