package org.pgtandem;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.pgtandem.cli.Program;
import org.pgtandem.cli.SystemTerminal;
import org.pgtandem.cli.World;

/** Starts the program. Does not extend {@code Application}: JavaFX refuses such a main class on the class path. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        if (System.getenv(Program.LOCALE) != null) {
            Locale.setDefault(Program.language(System.getenv()));
        }
        Wiring wiring = new Wiring(System.getenv(), System.getProperty("os.name"));
        World world = new World(ProgramVersion.number(), System.getenv(), new SystemTerminal(),
                utf8(FileDescriptor.out), utf8(FileDescriptor.err), wiring::services);
        System.exit(Program.run(world, args));
    }

    /** JSON is UTF-8 whatever the terminal's own encoding. */
    private static PrintStream utf8(FileDescriptor to) {
        return new PrintStream(new FileOutputStream(to), true, StandardCharsets.UTF_8);
    }
}
