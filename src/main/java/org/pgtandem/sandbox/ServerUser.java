package org.pgtandem.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The operating system's user that the sandbox's servers run as. PostgreSQL refuses to run as root, so root steps down
 * to {@code postgres}, else {@code nobody}; everybody else is themselves.
 *
 * @param name   login name
 * @param become command before every other that makes it run as this user; empty for oneself
 */
record ServerUser(String name, List<String> become) {

    private static final List<String> UNPRIVILEGED = List.of("postgres", "nobody");

    ServerUser {
        become = List.copyOf(become);
    }

    /** The user for this process; empty if root finds nobody to step down to. */
    static Optional<ServerUser> choose() {
        String me = System.getProperty("user.name");
        if (!LocalProcess.output(List.of("id", "-u")).map(String::strip).orElse("").equals("0")) {
            return Optional.of(new ServerUser(me, List.of()));
        }
        return UNPRIVILEGED.stream()
                .filter(name -> LocalProcess.output(List.of("id", "-u", name)).isPresent()).findFirst()
                .map(name -> new ServerUser(name, List.of("setpriv", "--reuid=" + name, "--regid=" + group(name),
                        "--clear-groups", "--")));
    }

    private static String group(String user) {
        return LocalProcess.output(List.of("id", "-g", user)).map(String::strip).orElse(user);
    }

    /** A program that will run as this user, with nothing of our own environment. */
    ProcessBuilder builder(Path home, List<String> argv) {
        List<String> whole = new ArrayList<>(become);
        whole.addAll(argv);
        ProcessBuilder builder = new ProcessBuilder(whole).directory(home.toFile());
        Map<String, String> environment = builder.environment();
        String path = environment.getOrDefault("PATH", "/usr/local/bin:/usr/bin:/bin");
        @Nullable
        String timeZone = environment.get("TZ");
        environment.clear();
        environment.putAll(Map.of("PATH", path, "HOME", home.toString(), "USER", name, "LOGNAME", name, "SHELL",
                "/bin/sh", "LANG", "C.UTF-8"));
        if (timeZone != null) {
            environment.put("TZ", timeZone);
        }
        return builder;
    }

    /** Gives a tree to this user. */
    void own(Path tree) throws IOException {
        if (become.isEmpty()) {
            return;
        }
        var lookup = tree.getFileSystem().getUserPrincipalLookupService();
        var user = lookup.lookupPrincipalByName(name);
        try (Stream<Path> all = Files.walk(tree)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                        .setOwner(user);
            }
        }
    }
}
