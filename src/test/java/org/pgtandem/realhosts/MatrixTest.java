package org.pgtandem.realhosts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The README says what is tested, and nothing else. */
class MatrixTest {

    @Test
    void readme_table_isThatOfTheMatrix() throws IOException {
        assertThat(Files.readString(Path.of("README.md"))).contains("\n" + Matrix.table() + "\n");
    }
}
