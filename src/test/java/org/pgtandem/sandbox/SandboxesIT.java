package org.pgtandem.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pgtandem.model.Cancellation;
import org.pgtandem.model.CloneMethod;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Result;

class SandboxesIT {

    @TempDir
    Path state;

    private final PostgresFinder finder = new PostgresFinder(Map.of());

    @Test
    void create_embedded_servesUntilClosedAndLeavesNothing() throws IOException {
        Sandbox sandbox = ok(sandboxes().create("sandbox", "embedded", null, false, new Cancellation()));
        Path directory = sandbox.onRecord().path();
        Lab lab = sandbox.lab(CloneMethod.COPY);
        int postgres = postgresPort(lab);
        int ssh = Objects.requireNonNull(lab.primary().ssh().port());
        assertThat(answers(postgres)).isTrue();
        assertThat(answers(ssh)).isTrue();
        assertThat(sandbox.hostKeys()).hasSize(2)
                .allSatisfy(key -> assertThat(key.fingerprint()).startsWith("SHA256:"));

        sandbox.close();

        assertThat(answers(postgres)).isFalse();
        assertThat(answers(ssh)).isFalse();
        assertThat(directory).doesNotExist();
        assertThat(registry().all()).isEmpty();
    }

    @Test
    void create_cancelledWhileInitdbRuns_endsItAndLeavesNothing(@TempDir Path place) {
        Path directory = place.resolve("lab");
        Cancellation cancel = new Cancellation();
        CompletableFuture<Result<Sandbox>> made = CompletableFuture.supplyAsync(
                () -> sandboxes().create("sandbox", "embedded", directory, false, cancel));
        await().until(() -> Files.exists(directory.resolve("primary/data")) || made.isDone());

        cancel.cancel();

        assertThat(failure(made.join()).detail()).doesNotContain("Success");
        assertThat(directory).doesNotExist();
        assertThat(registry().all()).isEmpty();
        assertThat(ProcessHandle.allProcesses().map(process -> process.info().commandLine().orElse("")))
                .noneMatch(line -> line.contains(directory.toString()));
    }

    @Test
    void create_directoryNotEmpty_saysSoAndTouchesNothing(@TempDir Path full) throws IOException {
        Path thesis = Files.writeString(full.resolve("thesis.txt"), "two years of work");

        assertThat(failure(sandboxes().create("sandbox", "embedded", full, false, new Cancellation())).reason().key())
                .isEqualTo("sandbox.not-empty");
        assertThat(thesis).hasContent("two years of work");
    }

    @Test
    void create_versionNotHere_namesWhatIsHere() {
        Failure failure = failure(sandboxes().create("sandbox", "3", null, false, new Cancellation()));

        assertThat(failure.reason().args()).containsExactly("3");
        assertThat(failure.hint()).isNotNull();
        assertThat(String.valueOf(failure.hint().args())).contains("embedded");
    }

    @Test
    void removeStale_programGone_removesItsSandbox(@TempDir Path place) throws IOException {
        Path left = Files.createDirectory(place.resolve("left"));
        Files.createDirectories(SandboxLayout.keys(left));
        registry().put(new SandboxRecord("sandbox", left.toString(), "/nowhere", false, 1, 1, List.of()));

        sandboxes().removeStale();

        assertThat(left).doesNotExist();
        assertThat(registry().all()).isEmpty();
    }

    @Test
    void removeStale_directoryWithoutOurKeys_isLeftAlone(@TempDir Path place) throws IOException {
        Path foreign = Files.createDirectory(place.resolve("foreign"));
        registry().put(new SandboxRecord("sandbox", foreign.toString(), "/nowhere", false, 1, 1, List.of()));

        sandboxes().removeStale();

        assertThat(foreign).isDirectory();
    }

    @Test
    void reopen_keptSandbox_servesOnTheSamePorts() throws IOException {
        Sandbox made = ok(sandboxes().create("sandbox", "embedded", null, true, new Cancellation()));
        Path directory = made.onRecord().path();
        made.close();
        assertThat(answers(postgresPort(made.lab(CloneMethod.COPY)))).isTrue();

        Sandbox again = sandboxes().reopen(directory).orElseThrow();

        assertThat(again.lab(CloneMethod.COPY)).isEqualTo(made.lab(CloneMethod.COPY));
        again.close();
        SandboxRemover.remove(again.onRecord(), ServerUser.choose().orElseThrow());
        assertThat(directory).doesNotExist();
    }

    private static int postgresPort(Lab lab) {
        return Objects.requireNonNull(lab.primary().postgres().port());
    }

    private Sandboxes sandboxes() {
        return new Sandboxes(registry(), finder);
    }

    private SandboxRegistry registry() {
        return new SandboxRegistry(state);
    }

    private static boolean answers(int port) {
        try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    private static Sandbox ok(Result<Sandbox> result) {
        assertThat(result).isInstanceOf(Result.Ok.class);
        return ((Result.Ok<Sandbox>) result).value();
    }

    private static Failure failure(Result<Sandbox> result) {
        assertThat(result).isInstanceOf(Result.Failed.class);
        return ((Result.Failed<Sandbox>) result).failure();
    }
}
