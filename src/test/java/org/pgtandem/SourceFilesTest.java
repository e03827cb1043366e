package org.pgtandem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What holds for the source files themselves, which no compiler checks. */
class SourceFilesTest {
    private static final int LONGEST_FILE = 300;

    @Test
    void sourceFiles_allOfThem_areShortEnoughToReadInOneGo() {
        assertThat(javaFiles("src")).filteredOn(file -> lines(file).size() > LONGEST_FILE)
                .as("files of more than %d lines", LONGEST_FILE).isEmpty();
    }

    @Test
    void packages_withClasses_areNullMarked() {
        assertThat(javaFiles("src/main")).map(file -> file.resolveSibling("package-info.java"))
                .allSatisfy(info -> {
                    assertThat(info).exists();
                    assertThat(lines(info)).contains("@NullMarked");
                });
    }

    private static List<Path> javaFiles(String folder) {
        try (var files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
