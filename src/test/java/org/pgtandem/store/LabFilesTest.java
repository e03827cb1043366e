package org.pgtandem.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Result;
import org.pgtandem.model.Transport;

class LabFilesTest {

    @TempDir
    Path directory;

    @Test
    void open_fileOfAPerson_readsIt() throws IOException {
        Path file = Files.writeString(directory.resolve("mine.json"), LabSamples.CONTRACT);
        assertThat(lab(files().open(file.toString())).name()).isEqualTo("otus-26");
    }

    @ParameterizedTest
    @ValueSource(strings = {"otus-26", "лаба 26", ".hidden", "a*b?c:d|e%20"})
    void save_anyName_isOpenedByIt(String name) {
        Lab lab = named(name);
        assertThat(files().save(lab)).isEqualTo(Result.done());
        assertThat(files().saved()).containsExactly(name);
        assertThat(files().open(name)).isEqualTo(Result.ok(lab));
    }

    @Test
    void save_again_replacesAndLeavesNothingBeside() throws IOException {
        files().save(named("x"));
        files().save(named("x"));
        try (var left = Files.list(directory.resolve("labs"))) {
            assertThat(left).singleElement().satisfies(file -> assertThat(
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------"));
        }
    }

    @Test
    void open_unknownWord_namesTheSavedLabs() {
        assertThat(problem("clne")).isEqualTo("there is no lab file and no saved lab \"clne\". "
                + "Name a lab file or a command; see pgtandem --help.");
        files().save(named("x"));
        assertThat(problem("clne")).isEqualTo("there is no lab file and no saved lab \"clne\". "
                + "Name a lab file, a saved lab (x) or a command; see pgtandem --help.");
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "\0", ""})
    void open_wordThatIsNoFile_isUnknown(String word) {
        assertThat(problem(word)).startsWith("there is no lab file and no saved lab");
    }

    private LabFiles files() {
        return new LabFiles(directory.resolve("labs"));
    }

    private String problem(String word) {
        return files().open(word) instanceof Result.Failed<Lab>(Failure failure)
                ? LabReaderTest.oneLine(failure)
                : "no problem";
    }

    private static Lab named(String name) {
        Lab lab = lab(LabReader.read("x", LabSamples.CONTRACT));
        return new Lab(name, lab.nodes(), lab.replication(), lab.method(), Transport.NODES,
                java.util.Map.of("/srv/fast", "/srv/faster"), lab.settings(), "/var/wal", lab.barman(),
                lab.backup(), java.util.Set.of("pgsqlSlave"));
    }

    private static Lab lab(Result<Lab> result) {
        return result instanceof Result.Ok<Lab>(Lab lab) ? lab : org.assertj.core.api.Assertions.fail("" + result);
    }
}
