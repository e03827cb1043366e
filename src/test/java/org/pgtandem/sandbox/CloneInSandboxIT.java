package org.pgtandem.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pgtandem.model.Cancellation;
import org.pgtandem.model.CloneMethod;
import org.pgtandem.model.Lab;
import org.pgtandem.model.SecretRef.RolePassword;
import org.pgtandem.run.Event;
import org.pgtandem.run.Event.Outcome;
import org.pgtandem.run.Event.StepOutcome;
import org.pgtandem.run.LiveClone;

/** The job itself on two nodes of this computer. */
class CloneInSandboxIT {

    @TempDir
    Path state;

    @ParameterizedTest
    @CsvSource({"embedded, COPY", "installed, COPY", "installed, PG_BASEBACKUP"})
    void clone_freshSandbox_streamsAndIsDoneTheSecondTime(String postgres, CloneMethod method) {
        PostgresFinder finder = new PostgresFinder(Map.of());
        Sandboxes sandboxes = new Sandboxes(new SandboxRegistry(state.resolve("sandboxes")), finder);
        String wanted = postgres.equals("embedded") ? postgres : null;
        try (Sandbox sandbox = LiveClone.value(sandboxes.create("sandbox", wanted, null, false, new Cancellation()))) {
            CloneMethod possible = sandbox.postgres().basebackup() ? method : CloneMethod.COPY;
            LiveClone clone = new LiveClone(
                    ref -> ref instanceof RolePassword ? Optional.of("a:b\\c'd e") : Optional.empty());
            Lab lab = sandbox.lab(possible);

            assertDone(clone.clone(lab));
            assertDone(clone.clone(lab));

            assertThat(clone.outcomes()).containsEntry("move-in", StepOutcome.ALREADY);
            assertThat(sandbox.commands().psql()).allSatisfy((node, command) -> assertThat(LocalProcess.output(
                    List.of("sh", "-c", command + " -XAtc 'SELECT pg_is_in_recovery()'")))
                    .hasValue(node.equals("standby") ? "t\n" : "f\n"));
        }
    }

    private static void assertDone(Event.Finished finished) {
        assertThat(finished).extracting(Event.Finished::outcome, Event.Finished::failure)
                .containsExactly(Outcome.DONE, null);
    }
}
