package org.pgtandem.host.ssh;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What of this computer's environment matters to SSH.
 *
 * @param home      the person's home directory: {@code $HOME}, which Java's own property ignores
 * @param agent     {@code SSH_AUTH_SOCK}; empty where no agent runs
 * @param localUser the local user's name, the login where nobody says another
 */
public record Environment(Path home, Optional<Path> agent, String localUser) {

    /** This process's own. */
    public static Environment system() {
        return of(System.getenv());
    }

    static Environment of(Map<String, String> variables) {
        String home = variables.getOrDefault("HOME", System.getProperty("user.home"));
        String socket = variables.getOrDefault("SSH_AUTH_SOCK", "");
        return new Environment(Path.of(home), socket.isEmpty() ? Optional.empty() : Optional.of(Path.of(socket)),
                System.getProperty("user.name"));
    }

    /** A path as ssh_config and lab files write it. */
    Path path(String text) {
        return text.equals("~") || text.startsWith("~/")
                ? home.resolve(text.substring(Math.min(2, text.length())))
                : home.resolve(text);
    }
}
