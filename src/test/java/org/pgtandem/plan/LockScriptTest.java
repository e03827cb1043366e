package org.pgtandem.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class LockScriptTest {

    private static final String ORDER = "host=elsewhere pid=1 started=x run=r";

    @TempDir
    Path folder;

    private record Said(String words, int exit) {}

    @Test
    void take_free_holdsItForItsInput() throws IOException, InterruptedException {
        assertThat(take("")).isEqualTo(new Said("", 0));
        assertThat(held()).isEqualTo("us");
    }

    @Test
    void take_heldBySomebodyElse_tellsWhoAndLeavesIt() throws IOException, InterruptedException {
        hold(ORDER);

        assertThat(take("")).isEqualTo(new Said(ORDER, 3));
        assertThat(held()).isEqualTo(ORDER);
        assertThat(take(ORDER)).isEqualTo(new Said("", 0));
    }

    @Test
    void take_heldByATimersScript_breaksItOnceThatIsGone() throws IOException, InterruptedException {
        String mark = bash("mark_of " + ProcessHandle.current().pid()).words();
        assertThat(mark).isNotBlank().doesNotContain(" ");
        hold("timer " + ProcessHandle.current().pid() + " " + mark);
        assertThat(take("").exit()).isEqualTo(3);

        hold("timer " + ProcessHandle.current().pid() + " " + mark + "9");
        assertThat(take("")).isEqualTo(new Said("", 0));
    }

    @Test
    void scheduledBackup_whileAnOrderWorks_doesNotBegin() throws IOException, InterruptedException {
        hold(ORDER);

        Said said = scheduled();

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.words()).contains("cannot be had: " + ORDER).doesNotContain("copies");
        assertThat(held()).isEqualTo(ORDER);
    }

    @Test
    void scheduledBackup_nobodyElse_holdsTheLockWhileItCopiesAndGivesItBack() throws IOException, InterruptedException {
        assertThat(scheduled().words()).contains("copies: timer ");
        assertThat(folder.resolve("lock")).doesNotExist();
    }

    /** Its pg_basebackup tells who has the lock, and fails. */
    private Said scheduled() throws IOException, InterruptedException {
        Path copies = Files.writeString(folder.resolve("pg_basebackup"),
                "#!/bin/sh\necho \"copies: $(cat '" + folder + "/lock')\"\nexit 1\n");
        assertThat(copies.toFile().setExecutable(true)).isTrue();
        String script = SomePlans.scheduledScript().replace("-lt 360", "-lt 1")
                .replace("bin=/usr/lib/postgresql/15/bin", "bin='" + folder + "'")
                .replace("folder=/var/lib/postgresql/.pgtandem", "folder='" + folder + "'");
        return run("sh", "-c", script);
    }

    private void hold(String line) throws IOException {
        Files.writeString(folder.resolve("lock"), line + "\n");
    }

    private String held() throws IOException {
        return Files.readString(folder.resolve("lock")).strip();
    }

    private Said take(String dead) throws IOException, InterruptedException {
        return bash("echo us | take_lock '" + folder + "' '" + dead + "'");
    }

    private static Said bash(String call) throws IOException, InterruptedException {
        return run("sh", "-c", LockScript.FUNCTIONS + call);
    }

    private static Said run(String... words) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return new Said(said, process.waitFor());
    }
}
