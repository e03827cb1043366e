package org.pgtandem.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SshAliasesTest {

    @TempDir
    Path home;

    @Test
    void read_configurationWithPatternsAndIncludes_givesNamesInOrder() throws IOException {
        Files.createDirectories(home.resolve(".ssh/more"));
        Files.writeString(home.resolve(".ssh/config"), """
                Host one two *.lab !bad
                  HostName 10.0.0.1
                Include more/*.conf
                host=three
                # Host commented
                Host *
                """);
        Files.writeString(home.resolve(".ssh/more/b.conf"), "Host \"from b\" one\nInclude ../config\n");
        Files.writeString(home.resolve(".ssh/more/a.conf"), "Host froma\n");
        assertThat(SshAliases.read(home)).containsExactly("one", "two", "froma", "from", "b", "three");
    }

    @Test
    void read_noConfiguration_givesNone() {
        assertThat(SshAliases.read(home)).isEmpty();
    }
}
