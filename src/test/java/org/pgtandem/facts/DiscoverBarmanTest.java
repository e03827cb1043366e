package org.pgtandem.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pgtandem.command.ResourceText;

/** What is asked of a barman that keeps several servers. */
class DiscoverBarmanTest {

    @TempDir
    Path folder;

    @Test
    void discover_otherPeoplesServersInBarman_areNamedButNotAsked() throws IOException, InterruptedException {
        program("barman", "true");
        program("id", "echo 0");
        program("timeout", "echo \"for $1 s\" >>'" + folder + "/asked'; shift; \"$@\"");
        program("runuser", "echo \"$*\" >>'" + folder + "/asked'; echo \"$6 20261122T101500 - FAILED\"");
        Files.writeString(folder.resolve("barman.conf"), "configuration_files_directory = " + folder + "\n");
        Files.writeString(folder.resolve("others.conf"), "");
        Files.writeString(folder.resolve("shop.conf"), "");

        assertThat(discover("shop").lines()).contains("barman-server\tothers", "barman-server\tshop",
                "barman-failed\tshop\t20261122T101500").doesNotContain("barman-failed\tothers\t20261122T101500");
        assertThat(folder.resolve("asked")).hasContent("for 20 s\n-u barman -- barman list-backup shop\n");
    }

    private String discover(String server) throws IOException, InterruptedException {
        String script = ResourceText.of(Script.class, "discover.sh").replace("conf=/etc/barman.conf",
                "conf='" + folder + "/barman.conf'");
        String functions = script.substring(0, script.indexOf("\nsystem\n"));
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", functions + "\nbarman_files " + server);
        builder.environment().merge("PATH", folder.toString(), (old, first) -> first + ":" + old);
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isBetween(0, 1);
        return said;
    }

    private void program(String name, String body) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + body + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
