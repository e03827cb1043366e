package org.pgtandem.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    void take_deadHoldersLockThatAnotherBrokeMeanwhile_leavesItToThatOne() throws IOException, InterruptedException {
        hold(ORDER);
        String other = """
                cat() {
                  command cat "$@" || return
                  if [ "${2:-}" = 'FOLDER/lock' ] && [ ! -e 'FOLDER/raced' ]; then
                    touch 'FOLDER/raced'
                    rm -f 'FOLDER/lock'
                    echo other >'FOLDER/lock'
                  fi
                }
                """.replace("FOLDER", folder.toString());

        assertThat(bash(other + call(ORDER))).isEqualTo(new Said("other", 3));
        assertThat(held()).isEqualTo("other");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("lock", "raced");
    }

    @ParameterizedTest
    @CsvSource({"'',0", "timer PID,3", "timer 999999999,0", "timer,3"})
    void take_heldByALineWithoutAMark_breaksItWhereNoProcessCanHoldIt(String line, int exit)
            throws IOException, InterruptedException {
        hold(line.replace("PID", Long.toString(ProcessHandle.current().pid())));

        assertThat(bash("set -eu\n" + call("")).exit()).isEqualTo(exit);
        assertThat(held().equals("us")).isEqualTo(exit == 0);
    }

    /** The shell's own word for a command that fails must not stand in for ours. */
    @Test
    void take_lockGivenBackWhileItIsRead_isStillHeldBySomebody() throws IOException, InterruptedException {
        assertThat(bash("set -eu\nln() { return 1; }\ncode=0\nholder=$(" + call("") + ") || code=$?\necho $code"))
                .isEqualTo(new Said("3", 0));
    }

    @Test
    void giveBack_lockOfAnother_leavesIt() throws IOException, InterruptedException {
        hold(ORDER);
        assertThat(bash("give_lock_back '" + folder + "' us").exit()).isZero();
        assertThat(held()).isEqualTo(ORDER);

        assertThat(bash("give_lock_back '" + folder + "' '" + ORDER + "'").exit()).isZero();
        assertThat(folder.resolve("lock")).doesNotExist();
    }

    @Test
    void scheduledBackup_lockThatIsAnothersByThen_leavesIt() throws IOException, InterruptedException {
        scheduled("echo '" + ORDER + "' >'" + folder + "/lock'");

        assertThat(held()).isEqualTo(ORDER);
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
        return scheduled("echo \"copies: $(cat '" + folder + "/lock')\"");
    }

    private Said scheduled(String copying) throws IOException, InterruptedException {
        Path copies = Files.writeString(folder.resolve("pg_basebackup"), "#!/bin/sh\n" + copying + "\nexit 1\n");
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
        return bash(call(dead));
    }

    private String call(String dead) {
        return "echo us | take_lock '" + folder + "' '" + dead + "'";
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
