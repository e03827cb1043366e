package org.pgtandem.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pgtandem.run.RunOf.NODE;
import static org.pgtandem.run.RunOf.command;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.pgtandem.command.RunAs;
import org.pgtandem.host.ProcessMark;
import org.pgtandem.model.Texts;
import org.pgtandem.plan.Plan;
import org.pgtandem.run.Event.Outcome;

class LockTest {

    @Test
    void holder_ofThisProcess_isNotDead() {
        assertThat(LockHolder.isDeadHere(LockHolder.thisRun(Clock.systemUTC()).line())).isFalse();
    }

    @Test
    void holder_ofARunOfThisProcessThatIsOver_isDead() {
        LockHolder cut = LockHolder.thisRun(Clock.systemUTC());

        cut.over();

        assertThat(LockHolder.isDeadHere(cut.line())).isTrue();
    }

    @Test
    void holder_whoseNumberNowBelongsToALaterProcess_isDead() {
        LockHolder us = LockHolder.thisRun(Clock.systemUTC());

        assertThat(LockHolder.isDeadHere(new LockHolder(us.host(), new ProcessMark(us.process().pid(), 1), "r").line()))
                .isTrue();
    }

    @Test
    void holder_onAnotherComputer_isNotKnownToBeDead() {
        assertThat(LockHolder.isDeadHere("host=elsewhere pid=1 started=x run=r")).isFalse();
        assertThat(LockHolder.isDeadHere("torn")).isFalse();
    }

    @Test
    void run_targetLockedByAnother_isBlockedAndSaysByWhom() {
        RunOf run = new RunOf();
        run.targets = List.of(new Plan.Target(NODE, RunAs.ROOT, "/home/pg"));
        run.host.inAnyOrder();
        run.host.expectScript(RunAs.ROOT, Lock.TAKE, "/home/pg/.pgtandem", "")
                .printing("host=elsewhere pid=1 started=x run=r\n").exits(3);

        Event.Finished finished = run.run(command("never", "true"));

        assertThat(finished.outcome()).isEqualTo(Outcome.BLOCKED);
        assertThat(finished.failure()).extracting(failure -> failure.detail()).asString().contains("elsewhere");
        assertThat(finished.failure()).extracting(failure -> Texts.english(Objects.requireNonNull(failure.hint())))
                .asString().contains("/home/pg/.pgtandem/lock", "host=elsewhere pid=1", "by hand");
        assertThat(run.ended()).isEmpty();
    }
}
