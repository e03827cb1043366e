package org.pgtandem.host.ssh;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.SshTarget;

/** Applies the user's ssh configuration to what the lab says; what the lab says wins. */
final class Hops {

    private static final List<String> USUAL_KEYS = List.of("~/.ssh/id_ed25519", "~/.ssh/id_ecdsa", "~/.ssh/id_rsa");

    private final Environment environment;

    Hops(Environment environment) {
        this.environment = environment;
    }

    Hop resolve(SshTarget target) {
        Map<String, List<String>> config = SshConfig.of(target.host(), environment);
        String host = first(config, "hostname", target.host());
        int port = target.port() != null ? target.port() : Integer.parseInt(first(config, "port", "22"));
        String user = target.user() != null ? target.user() : first(config, "user", environment.localUser());
        return new Hop(host, port, user, first(config, "hostkeyalias", host),
                identities(config, target.identityFile()), target.identityFile() != null, agent(config),
                jumps(config, target.jump()));
    }

    /** A server of ProxyJump: {@code [user@]host[:port]}, an alias, or an ssh URI. */
    static SshTarget jumpTarget(String text) {
        String rest = text.startsWith("ssh://") ? text.substring(6) : text;
        int at = rest.lastIndexOf('@');
        String user = at < 0 ? null : rest.substring(0, at);
        String place = rest.substring(at + 1);
        int colon = place.lastIndexOf(':');
        boolean hasPort = colon > 0 && (place.indexOf(':') == colon || place.charAt(colon - 1) == ']')
                && place.substring(colon + 1).matches("\\d{1,5}");
        String host = hasPort ? place.substring(0, colon) : place;
        return new SshTarget(host.replaceAll("^\\[|]$", ""),
                hasPort ? Integer.valueOf(place.substring(colon + 1)) : null, user, null, null);
    }

    private List<Path> identities(Map<String, List<String>> config, @Nullable String named) {
        return named != null
                ? List.of(environment.path(named))
                : config.getOrDefault("identityfile", USUAL_KEYS).stream().map(environment::path)
                        .filter(Files::isRegularFile).toList();
    }

    private Optional<Path> agent(Map<String, List<String>> config) {
        String named = first(config, "identityagent", "SSH_AUTH_SOCK");
        return switch (named) {
            case "none" -> Optional.empty();
            case "SSH_AUTH_SOCK" -> environment.agent();
            default -> Optional.of(environment.path(named));
        };
    }

    private static List<String> jumps(Map<String, List<String>> config, @Nullable String named) {
        String list = named != null ? named : first(config, "proxyjump", "none");
        return list.equals("none")
                ? List.of()
                : new ArrayList<>(Arrays.stream(list.split(",")).map(String::strip).toList());
    }

    private static String first(Map<String, List<String>> config, String key, String otherwise) {
        return config.getOrDefault(key, List.of(otherwise)).getFirst();
    }
}
