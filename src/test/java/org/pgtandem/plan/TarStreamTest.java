package org.pgtandem.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pgtandem.command.ResourceText;

/** The scripts that pack and unpack, with the shell and tar of this computer. */
class TarStreamTest {

    private static final String FILE = "base/5/1259";

    @TempDir
    Path folder;

    @BeforeEach
    void fill() throws IOException {
        Files.createDirectories(folder.resolve("from/base/5"));
        Files.createDirectories(folder.resolve("to"));
        Files.writeString(folder.resolve("from").resolve(FILE), "row\n".repeat(50_000));
        Files.writeString(folder.resolve("from/postmaster.pid"), "4711\n");
    }

    @Test
    void packedAndUnpacked_isTheSameWithoutWhatIsLeftOut() throws IOException, InterruptedException {
        assertThat(pipe("from", "gzip -1 -c", "to", "gzip -d -c")).containsExactly(0, 0);

        assertThat(folder.resolve("to").resolve(FILE)).hasSameBinaryContentAs(folder.resolve("from").resolve(FILE));
        assertThat(folder.resolve("to/postmaster.pid")).doesNotExist();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"the directory is not there,none,gzip -1 -c,2", "the compressor fails,from,false,3",
            "the compressor is not there,from,pgtandem-no-such,3"})
    void pack_cannot_endsWithACodeThatIsNoSuccess(String what, String from, String packer, int code)
            throws IOException, InterruptedException {
        assertThat(pipe(from, packer, "to", "cat").getFirst()).as(what).isEqualTo(code)
                .isNotIn(TarStream.READ_CHANGING_FILES);
    }

    @Test
    void pack_fileVanishesOrChanges_endsWithTarsOne() throws IOException, InterruptedException {
        Path tar = Files.writeString(folder.resolve("tar"), "#!/bin/sh\nexit 1\n");
        assertThat(tar.toFile().setExecutable(true)).isTrue();

        assertThat(pipe("from", "gzip -1 -c", "to", "cat").getFirst()).isOne();
    }

    @Test
    void unpack_streamBreaksOff_fails() throws IOException, InterruptedException {
        assertThat(pipe("from", "head -c 2000", "to", "gzip -d -c").getLast()).isNotZero();
    }

    /** The exit codes of both sides, with what lies in the folder first on the path. */
    private List<Integer> pipe(String from, String packer, String to, String unpacker)
            throws IOException, InterruptedException {
        List<String> options = LeftOut.options();
        List<ProcessBuilder> both = Stream.of(sh("pack.sh", from, packer, options), sh("unpack.sh", to, unpacker,
                List.of())).map(ProcessBuilder::new).toList();
        both.forEach(side -> side.environment().merge("PATH", folder.toString(), (path, first) -> first + ":" + path));
        both.forEach(side -> side.redirectError(ProcessBuilder.Redirect.DISCARD));
        List<Integer> codes = new ArrayList<>();
        for (Process process : ProcessBuilder.startPipeline(both)) {
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            codes.add(process.exitValue());
        }
        return codes;
    }

    private List<String> sh(String script, String directory, String program, List<String> options) {
        List<String> words = new ArrayList<>(List.of("sh", "-c", ResourceText.of(Step.class, script), "sh",
                folder.resolve(directory).toString(), program));
        words.addAll(options);
        return words;
    }
}
