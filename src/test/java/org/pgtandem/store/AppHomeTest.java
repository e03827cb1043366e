package org.pgtandem.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pgtandem.model.Preferences;
import org.pgtandem.model.Result;

class AppHomeTest {

    @TempDir
    Path directory;

    @Test
    void create_newAndExisting_isForTheOwnerAlone() throws IOException {
        Path home = Files.createDirectory(directory.resolve("home"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        AppHome app = new AppHome(home);
        assertThat(app.create()).isEqualTo(Result.done());
        for (Path made : new Path[] {home, app.labs(), app.journals(), app.logs()}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made))).isEqualTo("rwx------");
        }
    }

    @Test
    void create_placeTaken_isAFailure() throws IOException {
        Path taken = Files.writeString(directory.resolve("file"), "");
        assertThat(new AppHome(taken.resolve("home")).create().isOk()).isFalse();
    }

    @Test
    void preferences_keptAndBroken_loadAsKeptOrFirst() throws IOException {
        PreferencesFile file = new PreferencesFile(directory.resolve("p/preferences.json"));
        assertThat(file.load()).isEqualTo(Preferences.FIRST);
        Preferences chosen = Preferences.FIRST.withTheme("dark").withLanguage("ru").withScale(1.5).opened("lab.json");
        assertThat(file.change(first -> chosen)).isEqualTo(Result.done());
        assertThat(file.load()).isEqualTo(chosen);
        Files.writeString(directory.resolve("p/preferences.json"), "{ broken");
        assertThat(file.load()).isEqualTo(Preferences.FIRST);
    }
}
