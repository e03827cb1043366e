package org.pgtandem.launcher;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Stands in for the program: tells each argument and whether it is a file, and which locale the launcher handed on. */
final class Echo {
    private Echo() {}

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (String arg : args) {
            out.println(arg + (Files.exists(Path.of(arg)) ? ", a file" : ""));
        }
        out.println("locale " + System.getenv("PGTANDEM_LOCALE"));
    }
}
