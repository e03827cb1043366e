package org.pgtandem.host.ssh;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The user's ssh configuration, asked from {@code ssh -G} where OpenSSH is installed; else there is none. Keys are
 * lower case; a key that occurs several times (identityfile) has several values.
 */
final class SshConfig {

    private static final Logger LOG = LoggerFactory.getLogger(SshConfig.class);

    private SshConfig() {}

    /** What holds for a host name or alias; empty where OpenSSH is missing or refuses the configuration. */
    static Map<String, List<String>> of(String host, Environment environment) {
        List<String> command = new ArrayList<>(List.of("ssh", "-G"));
        if (!environment.home().toString().equals(System.getProperty("user.home"))) {
            // OpenSSH takes the home directory from the user database, not from $HOME.
            Path file = environment.home().resolve(".ssh/config");
            command.addAll(List.of("-F", Files.isReadable(file) ? file.toString() : "none"));
        }
        command.addAll(List.of("--", host));
        try {
            return parse(run(command));
        } catch (IOException missing) {
            LOG.info("No ssh to ask for its configuration: {}", missing.getMessage());
            return Map.of();
        }
    }

    private static String run(List<String> command) throws IOException {
        Process ssh = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        ssh.getOutputStream().close();
        try (var output = ssh.getInputStream()) {
            String text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            return ssh.waitFor(5, TimeUnit.SECONDS) && ssh.exitValue() == 0 ? text : "";
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return "";
        } finally {
            ssh.destroy();
        }
    }

    static Map<String, List<String>> parse(String text) {
        Map<String, List<String>> values = new HashMap<>();
        text.lines().forEach(line -> {
            String[] parts = line.split(" ", 2);
            if (parts.length == 2) {
                values.computeIfAbsent(parts[0].toLowerCase(Locale.ROOT), _ -> new ArrayList<>()).add(parts[1]);
            }
        });
        return values;
    }
}
