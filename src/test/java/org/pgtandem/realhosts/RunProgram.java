package org.pgtandem.realhosts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The program as a person starts it: a process of its own, with a home that holds neither keys nor known hosts. */
final class RunProgram {

    /** The end of a lab file that lets the standby's data directory be moved aside. */
    static final String CONFIRMED = ", \"confirm\": { \"replaceDataDirectoryOf\": [\"" + RealClone.SLAVE + "\"] }";

    private static final long AT_MOST_SECONDS = 180;

    private final Path directory;

    /** @param directory for everything that the program and the test write */
    RunProgram(Path directory) {
        this.directory = directory;
    }

    /** What a run gave. */
    record Gave(int exit, String out, String err) {
        /** Stdout's lines as JSON. */
        List<JsonNode> events() {
            return out.lines().map(line -> JsonMapper.shared().readTree(line)).toList();
        }

        JsonNode last() {
            return events().getLast();
        }

        String all() {
            return out + err;
        }
    }

    Gave run(String... arguments) {
        Process process = start(arguments);
        try {
            if (!process.waitFor(AT_MOST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("no end of " + List.of(arguments) + ": " + text("err"));
            }
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
        return new Gave(process.exitValue(), text("out"), text("err"));
    }

    /** Starts it; its streams go to the files {@code out} and {@code err}. */
    Process start(String... arguments) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("java.class.path"), "org.pgtandem.Main"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(directory.resolve("out").toFile()).redirectError(directory.resolve("err").toFile());
        builder.environment().putAll(Map.of("HOME", directory.toString(), "PGTANDEM_HOME",
                directory.resolve("state").toString(), "LC_ALL", "C.UTF-8"));
        builder.environment().remove("SSH_AUTH_SOCK");
        try {
            return builder.start();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    String text(String stream) {
        try {
            return Files.readString(directory.resolve(stream));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A file that its owner alone can read. */
    String file(String name, String text) {
        try {
            Path file = Files.writeString(directory.resolve(name), text);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            return file.toString();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Everything that the program itself has written down: journals, logs, known hosts. */
    String written() {
        StringBuilder all = new StringBuilder();
        try (var files = Files.walk(directory.resolve("state"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return all.toString();
    }

    /** A node of a lab file; the way to it may be given another host or port than its own. */
    static String node(Host host, String role, String user, @Nullable Path key, String more) {
        return """
                { "name": "%s", "role": "%s", "ssh": { "host": "%s", "port": %d, "user": "%s"%s },
                  "postgres": { "address": "%s" }%s }""".formatted(host.name(), role, host.ssh().host(),
                host.ssh().port(), user, key == null ? "" : ", \"identityFile\": \"" + key + "\"", host.address(),
                more);
    }

    /** A lab file of the two hosts that most tests have. */
    static String pair(RealHosts hosts, String user, String more) {
        return lab(node(hosts.host(RealClone.MASTER), "primary", user, hosts.keys().plain(), ""),
                node(hosts.host(RealClone.SLAVE), "standby", user, hosts.keys().plain(), ""), more);
    }

    static String lab(String primary, String standby, String more) {
        return "{ \"name\": \"real\", \"nodes\": [ " + primary + ",\n" + standby + " ]" + more + " }";
    }
}
