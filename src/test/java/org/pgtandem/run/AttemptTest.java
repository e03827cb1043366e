package org.pgtandem.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pgtandem.run.RunOf.NODE;
import static org.pgtandem.run.RunOf.TARGET;
import static org.pgtandem.run.RunOf.command;
import static org.pgtandem.run.RunOf.info;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.pgtandem.command.Command;
import org.pgtandem.command.RunAs;
import org.pgtandem.command.Template;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Text;
import org.pgtandem.plan.Step;
import org.pgtandem.run.Event.Outcome;

@Timeout(20)
class AttemptTest {

    private static final Text WHAT = Text.of("plan.push-settings.failed", "a = b");
    private static final Text UNDONE = Text.of("plan.push-settings.undone", NODE);
    private static final Text BROKEN = Text.of("plan.push-settings.broken", "a", "b", "c");
    private static final Text HINT = Text.of("plan.push-settings.hint");

    private final RunOf run = new RunOf();

    @Test
    void attempt_goesWell_undoesNothingAndPlansNoUndoing() {
        run.host.expect(RunAs.ROOT, "restart").succeeds();

        assertThat(run.run(attempt(command("restart", "restart"))).outcome()).isEqualTo(Outcome.DONE);

        assertThat(run.ended()).containsExactly("restart DONE", "attempt DONE");
        assertThat(run.told(Event.Planned.class).getFirst().plan().flat()).extracting(step -> step.info().id())
                .containsExactly("attempt", "restart");
        run.assertDone();
    }

    @Test
    void attempt_aStepFails_undoesItAndTellsWhyAndWhatIsBack() {
        run.host.expect(RunAs.ROOT, "restart").complaining("Job failed\n").exits(1);
        run.host.expect(RunAs.ROOT, "tail").printing("FATAL:  no such library x\n").succeeds();
        run.host.expect(RunAs.ROOT, "restore").succeeds();

        Event.Finished finished = run.run(attempt(command("restart", "restart"), command("more", "more")),
                command("rest", "rest"));

        assertThat(finished.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(finished.failure()).isEqualTo(new Failure(
                Text.of("run.attempt.failed", WHAT, Text.of("run.command.failed", "restart", 1)), UNDONE, HINT,
                "Job failed\nFATAL:  no such library x"));
        assertThat(run.ended()).containsExactly("restart FAILED", "more SKIPPED", "log DONE", "restore DONE",
                "attempt FAILED", "rest SKIPPED");
        run.assertDone();
    }

    @Test
    void attempt_whatShowsWhyCannotBeHad_isUndoneAllTheSame() {
        run.host.expect(RunAs.ROOT, "restart").complaining("Job failed\n").exits(1);
        run.host.expect(RunAs.ROOT, "tail").complaining("tail: not found\n").exits(127);
        run.host.expect(RunAs.ROOT, "restore").succeeds();

        Failure failure = run.run(attempt(command("restart", "restart"))).failure();

        assertThat(failure).extracting(Failure::untouched, Failure::detail).containsExactly(UNDONE, "Job failed");
        run.assertDone();
    }

    @Test
    void attempt_undoingFails_tellsWhatToDoByHand() {
        run.host.expect(RunAs.ROOT, "restart").exits(1);
        run.host.expect(RunAs.ROOT, "tail").succeeds();
        run.host.expect(RunAs.ROOT, "restore").complaining("mv: no\n").exits(1);

        Failure failure = run.run(attempt(command("restart", "restart"))).failure();

        assertThat(failure).extracting(Failure::untouched, Failure::detail).containsExactly(BROKEN, "mv: no");
        run.assertDone();
    }

    @Test
    void attempt_cancelled_isUndoneToo() {
        run.host.expect(RunAs.ROOT, "first").succeeds();
        run.host.expect(RunAs.ROOT, "tail").succeeds();
        run.host.expect(RunAs.ROOT, "restore").succeeds();
        run.listener = event -> {
            run.events.add(event);
            if (event instanceof Event.StepEnded) {
                run.cancel.cancel();
            }
        };

        assertThat(run.run(attempt(command("first", "first"), command("more", "more"))).outcome())
                .isEqualTo(Outcome.CANCELLED);

        assertThat(run.ended()).containsExactly("first DONE", "more SKIPPED", "log DONE", "restore DONE",
                "attempt CANCELLED");
        run.assertDone();
    }

    @Test
    void attempt_cancelledAndUndoingFails_isAFailureThatSaysSo() {
        run.host.expect(RunAs.ROOT, "first").succeeds();
        run.host.expect(RunAs.ROOT, "tail").succeeds();
        run.host.expect(RunAs.ROOT, "restore").complaining("mv: no\n").exits(1);
        run.listener = event -> {
            run.events.add(event);
            if (event instanceof Event.StepEnded) {
                run.cancel.cancel();
            }
        };

        Event.Finished finished = run.run(attempt(command("first", "first"), command("more", "more")));

        assertThat(finished.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(finished.failure()).extracting(Failure::untouched).isEqualTo(BROKEN);
        run.assertDone();
    }

    @Test
    void tell_rows_becomeAFindingAndNeverAFailure() {
        run.sql.expectRows(NODE, "SELECT name", List.of(List.of("a"), List.of("b")));
        Step tell = new Step.Tell(info("tell"), TARGET, Template.of("SELECT name"), "settings.pending");

        assertThat(run.run(tell).outcome()).isEqualTo(Outcome.DONE);

        assertThat(run.told(Event.Found.class)).singleElement().extracting(found -> found.finding().message())
                .isEqualTo(Text.of("finding.settings.pending", "a, b"));
    }

    private static Step attempt(Step... steps) {
        Step log = new Step.Run(info("log"), Command.of(RunAs.ROOT, "tail"), Set.of(0), "LOG", null);
        return new Step.Attempt(info("attempt"), List.of(steps), List.of(log, command("restore", "restore")),
                new Step.Told(WHAT, "LOG", UNDONE, BROKEN, HINT));
    }
}
