package org.pgtandem.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pgtandem.run.RunOf.NODE;
import static org.pgtandem.run.RunOf.info;

import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.pgtandem.command.Command;
import org.pgtandem.command.RunAs;
import org.pgtandem.host.ScriptedCall;
import org.pgtandem.plan.Step;
import org.pgtandem.run.Event.Outcome;

@Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PipeActionTest {

    private final RunOf run = new RunOf();

    @Test
    void pipe_receiverEndsEarly_endsTheSenderAndTellsTheReceiversWords() {
        ScriptedCall sender = run.host.expect(RunAs.ROOT, "tar", "-c").printing("bytes").hanging();
        run.host.expect(RunAs.ROOT, "tar", "-x").readingNothing().complaining("tar: No space left on device\n")
                .exits(2);

        Event.Finished finished = run.run(pipe());

        assertThat(sender.wasKilled()).isTrue();
        assertThat(finished.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(finished.failure()).extracting(failure -> failure.detail()).asString()
                .contains("No space left on device");
        run.assertDone();
    }

    @Test
    void pipe_carriedToItsEnd_isDone() {
        run.host.expect(RunAs.ROOT, "tar", "-c").printing("bytes").succeeds();
        run.host.expect(RunAs.ROOT, "tar", "-x").reading("bytes").succeeds();

        assertThat(run.run(pipe()).outcome()).isEqualTo(Outcome.DONE);
        run.assertDone();
    }

    private static Step pipe() {
        return new Step.Pipe(info("pipe"), Command.of(RunAs.ROOT, "tar", "-c"), Set.of(0), NODE,
                Command.of(RunAs.ROOT, "tar", "-x"), null);
    }
}
