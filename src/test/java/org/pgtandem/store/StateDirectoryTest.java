package org.pgtandem.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateDirectoryTest {
    @TempDir
    Path folder;

    @Test
    void locate_homeOfTheProgramGiven_isThere() {
        assertThat(StateDirectory.locate(Map.of("PGTANDEM_HOME", "/srv/tandem", "HOME", "/home/eve"), "Linux"))
                .isEqualTo(Path.of("/srv/tandem"));
    }

    @Test
    void locate_onLinux_followsTheDataDirectoryOfTheUser() {
        assertThat(StateDirectory.locate(Map.of("HOME", "/home/eve"), "Linux"))
                .isEqualTo(Path.of("/home/eve/.local/share/pgtandem"));
        assertThat(StateDirectory.locate(Map.of("HOME", "/home/eve", "XDG_DATA_HOME", "/data"), "Linux"))
                .isEqualTo(Path.of("/data/pgtandem"));
    }

    @Test
    void locate_emptyVariables_countAsMissing() {
        assertThat(
                StateDirectory.locate(Map.of("HOME", "/home/eve", "PGTANDEM_HOME", "", "XDG_DATA_HOME", ""), "Linux"))
                .isEqualTo(Path.of("/home/eve/.local/share/pgtandem"));
    }

    @Test
    void locate_onMacOs_isInTheLibrary() {
        assertThat(StateDirectory.locate(Map.of("HOME", "/Users/eve"), "Mac OS X"))
                .isEqualTo(Path.of("/Users/eve/Library/Application Support/pgTandem"));
    }

    @Test
    void create_readableByOthersBefore_isClosedToThem() throws IOException {
        Path directory = Files.createDirectory(folder.resolve("state"));
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));

        StateDirectory.create(directory);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory))).isEqualTo("rwx------");
    }

    @Test
    void create_missingWithItsParents_makesThem() throws IOException {
        Path directory = folder.resolve("a", "b");

        StateDirectory.create(directory);

        assertThat(directory).isDirectory();
    }
}
