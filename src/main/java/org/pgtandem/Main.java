package org.pgtandem;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Starts the program. Does not extend {@code Application}: JavaFX refuses such a main class on the class path. */
@Command(name = "pgtandem", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class)
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }
}
