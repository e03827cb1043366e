package org.pgtandem.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineSplitterTest {

    private final List<String> lines = new ArrayList<>();
    private final List<String> displays = new ArrayList<>();

    @Test
    void read_lines_givesEach() throws IOException {
        read("one\n\nдва\nno newline");

        assertThat(lines).containsExactly("one", "", "два", "no newline");
    }

    @Test
    void read_progressDisplay_keepsOnlyWhatStaysOnTheScreen() throws IOException {
        read("10/30 kB\r20/30 kB\r30/30 kB\ndone\r\n");

        assertThat(lines).containsExactly("30/30 kB", "done");
        assertThat(displays).containsExactly("10/30 kB", "20/30 kB", "done");
    }

    @Test
    void read_displayAtTheEnd_isALine() throws IOException {
        read("10/30 kB\r");

        assertThat(lines).containsExactly("10/30 kB");
    }

    private void read(String text) throws IOException {
        LineSplitter.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), lines::add, displays::add);
    }
}
