package org.pgtandem.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LauncherTest {
    @TempDir
    Path folder;

    private Checkout checkout;

    @BeforeEach
    void checkOut() throws IOException {
        checkout = new Checkout(folder.toRealPath());
    }

    @Test
    void launcher_firstUse_buildsAndPassesArgumentsOn() throws Exception {
        Ended ended = start("monitor", "my lab.json", "--for", "3s");

        assertThat(ended.code).isZero();
        assertThat(ended.out).endsWith("org.pgtandem.Main\nmonitor\nmy lab.json\n--for\n3s\n");
        assertThat(ended.out).doesNotContain("Maven", "built");
        assertThat(ended.err).contains("building").contains("built, starting");
        assertThat(checkout.builds()).isEqualTo(1);
    }

    @Test
    void launcher_nothingChanged_startsSilently() throws Exception {
        start();
        Ended ended = start("--version");

        assertThat(ended.err).isEmpty();
        assertThat(checkout.builds()).isEqualTo(1);
    }

    @Test
    void launcher_sourceChanged_buildsAgain() throws Exception {
        start();
        Path source = Files.createFile(checkout.root.resolve("src/main/New.java"));
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(5)));
        start();

        assertThat(checkout.builds()).isEqualTo(2);
    }

    @Test
    void launcher_throughSymbolicLinks_findsTheCheckout() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("relative"), Path.of("a check out/app/pgtandem"));
        Path second = Files.createSymbolicLink(folder.resolve("absolute"), link.toAbsolutePath());

        assertThat(run(checkout.launcher(second, "--version")).code).isZero();
    }

    @Test
    void launcher_twoAtOnceOnFirstUse_buildOnce() throws Exception {
        var slow = checkout.launcher(script(), "--version");
        slow.environment().put("BUILD_SECONDS", "2");
        Process first = slow.start();
        Process second = slow.start();

        assertThat(first.waitFor()).isZero();
        assertThat(second.waitFor()).isZero();
        assertThat(checkout.builds()).isEqualTo(1);
    }

    @Test
    void launcher_buildFails_saysWhyAndWhereTheLogIs() throws Exception {
        checkout.breakTheBuild();

        Ended ended = start("--version");

        assertThat(ended.code).isEqualTo(1);
        assertThat(ended.out).isEmpty();
        assertThat(ended.err).contains("[ERROR] broken.java: no").contains("build.log");
        assertThat(checkout.root.resolve("target/launcher/lock")).doesNotExist();
    }

    @Test
    void launcher_lockOfAProcessThatDied_isBroken() throws Exception {
        Files.createDirectories(checkout.root.resolve("target/launcher"));
        Files.createSymbolicLink(checkout.root.resolve("target/launcher/lock"), Path.of("999999999"));

        assertThat(start("--version").code).isZero();
    }

    @Test
    void launcher_noMaven_saysWhatToInstall() throws Exception {
        checkout.removeMaven();

        Ended ended = start("--version");

        assertThat(ended.code).isEqualTo(1);
        assertThat(ended.err).contains("Maven is needed").contains("apt install maven");
        assertThat(ended.out).isEmpty();
    }

    /** Not installed anywhere; without UTF-8; or missing in a part. The shell makes the file, since this JVM may lack UTF-8. */
    @ParameterizedTest
    @CsvSource({"LANG=xx_XX.UTF-8, xx_XX.UTF-8", "LANG=C, C", "LC_ALL=POSIX, POSIX"})
    void launcher_localeThatJavaCannotUse_keepsNamesWhole(String variable, String locale) throws Exception {
        checkout.installRealJava();
        Path call = checkout.script("call", "#!/bin/sh\n: >лаба.json\n" + variable
                + " LC_TIME=xx_XX.UTF-8 other=C exec \"$1\" check лаба.json\n");

        Ended ended = run(checkout.launcher(call, script().toString()));

        assertThat(ended.out).isEqualTo("check\nлаба.json, a file\nlocale " + locale + "\n");
    }

    private Path script() {
        return checkout.root.resolve("app/pgtandem");
    }

    private Ended start(String... arguments) throws Exception {
        return run(checkout.launcher(script(), arguments));
    }

    private Ended run(ProcessBuilder launcher) throws Exception {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        int code = launcher.redirectOutput(out.toFile()).redirectError(err.toFile()).start().waitFor();
        return new Ended(code, Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    private record Ended(int code, String out, String err) {}
}
