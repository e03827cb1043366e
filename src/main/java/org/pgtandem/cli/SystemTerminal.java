package org.pgtandem.cli;

import java.io.Console;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The terminal that the program was started from. Nobody is asked where stdin or stdout is something else. */
@SuppressWarnings("SystemConsoleNull") // since JDK 25 it is null again where there is no terminal
public final class SystemTerminal implements Terminal {

    private final @Nullable Console console = System.console();

    @Override
    public boolean interactive() {
        return console != null && console.isTerminal();
    }

    @Override
    public Optional<String> line(String prompt) {
        return console == null ? Optional.empty() : Optional.ofNullable(console.readLine("%s", prompt));
    }

    @Override
    public Optional<String> secret(String prompt) {
        char @Nullable [] typed = console == null ? null : console.readPassword("%s", prompt);
        return Optional.ofNullable(typed).map(String::new);
    }
}
