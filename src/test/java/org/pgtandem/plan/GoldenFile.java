package org.pgtandem.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that says what is expected, readable and reviewed as such. {@code -Dgolden.update=true} writes what came
 * instead: look at the difference before you commit it.
 */
final class GoldenFile {

    private static final Path FOLDER = Path.of("src/test/resources/org/pgtandem/plan");

    private GoldenFile() {}

    static void check(String name, String actual) {
        Path file = FOLDER.resolve(name + ".txt");
        try {
            if (Boolean.getBoolean("golden.update")) {
                Files.writeString(file, actual);
            }
            assertThat(actual).as(file.toString()).isEqualTo(Files.exists(file) ? Files.readString(file) : "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
