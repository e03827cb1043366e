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
import org.pgtandem.model.Result;
import org.pgtandem.model.SecretRef;
import org.pgtandem.model.Secrets;

class SecretsFileTest {

    private static final String TEXT = """
            { "nodes": { "b": { "ssh": "s3cr3t-1", "keyPassphrase": "пароль", "sudo": "s3cr3t-3" } },
              "roles": { "repluser": "s3cr3t-4" } }
            """;

    @TempDir
    Path directory;

    @Test
    void read_fileOfItsOwner_givesItsSecrets() throws IOException {
        Secrets secrets = SecretsFile.read(file(TEXT, "rw-------")) instanceof Result.Ok<Secrets>(Secrets read)
                ? read
                : org.assertj.core.api.Assertions.fail();
        assertThat(secrets.find(new SecretRef.SshPassword("b"))).contains("s3cr3t-1");
        assertThat(secrets.find(new SecretRef.KeyPassphrase("b"))).contains("пароль");
        assertThat(secrets.find(new SecretRef.Sudo("b"))).contains("s3cr3t-3");
        assertThat(secrets.find(new SecretRef.RolePassword("repluser"))).contains("s3cr3t-4");
        assertThat(secrets.find(new SecretRef.Sudo("a"))).isEmpty();
        assertThat(secrets.namedNodes()).containsExactly("b");
        assertThat(secrets.toString()).doesNotContain("s3cr3t");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r--r--", "rw-r-----", "rw-----w-"})
    void read_fileThatOthersReach_isRefused(String mode) throws IOException {
        Path file = file(TEXT, mode);
        assertThat(problem(file)).startsWith("the secrets file " + file + " can be read by others (mode 06")
                .endsWith("Run: chmod 600 " + file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{ \"nodes\": s3cr3t }", "{ \"roles\": { \"r\": [\"s3cr3t\"] } }", "\"s3cr3t\"",
            "{ \"nodes\": \"s3cr3t\" }", "{ \"nodes\": { \"b\": \"s3cr3t\" } }", "s3cr3t", ""})
    void read_brokenFile_namesThePlaceAndNoValue(String text) throws IOException {
        assertThat(problem(file(text, "rw-------"))).contains(".json:1:").doesNotContain("s3cr3t");
    }

    @Test
    void read_unknownKey_isNamed() throws IOException {
        assertThat(problem(file("{ \"nodes\": { \"b\": { \"password\": \"s3cr3t\" } } }", "rw-------")))
                .endsWith(":1:21: unknown key \"password\". Known keys here: ssh, keyPassphrase, sudo.");
    }

    @Test
    void read_missingFile_saysSo() {
        assertThat(problem(directory.resolve("none.json"))).startsWith("the file " + directory.resolve("none.json"))
                .contains("cannot be read");
    }

    private Path file(String text, String mode) throws IOException {
        Path file = Files.writeString(directory.resolve("secrets.json"), text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    }

    private static String problem(Path file) {
        return SecretsFile.read(file) instanceof Result.Failed<Secrets>(Failure failure)
                ? LabReaderTest.oneLine(failure)
                : "no problem";
    }
}
