package org.pgtandem.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pgtandem.run.RunOf.NODE;
import static org.pgtandem.run.RunOf.PASSWORD;
import static org.pgtandem.run.RunOf.TARGET;
import static org.pgtandem.run.RunOf.command;
import static org.pgtandem.run.RunOf.info;
import static org.pgtandem.run.RunOf.query;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.pgtandem.command.Command;
import org.pgtandem.command.RunAs;
import org.pgtandem.command.SecretForm;
import org.pgtandem.command.Template;
import org.pgtandem.host.ScriptedCall;
import org.pgtandem.model.Failure;
import org.pgtandem.model.SecretRef.RolePassword;
import org.pgtandem.model.Text;
import org.pgtandem.plan.Condition;
import org.pgtandem.plan.Step;
import org.pgtandem.plan.Step.Proof;
import org.pgtandem.plan.StepInfo;
import org.pgtandem.plan.StepInfo.Phase;
import org.pgtandem.plan.StepInfo.Risk;
import org.pgtandem.run.Event.Outcome;
import org.pgtandem.run.Event.Verified;

@Timeout(20)
class RunnerTest {

    private final RunOf run = new RunOf();

    @Test
    void run_laterStepUsesAnOutput_getsItsValue() {
        run.sql.expect(NODE, "SELECT lsn", "0/5");
        run.host.expect(RunAs.ROOT, "echo", "0/5").printing("0/5\n").succeeds();
        Step echo = new Step.Run(info("echo"), new Command(RunAs.ROOT,
                List.of(Template.of("echo"), Template.output("LSN")), Template.EMPTY, false, false));

        Event.Finished finished = run.run(query("lsn", "SELECT lsn", "LSN"), echo);

        assertThat(finished.outcome()).isEqualTo(Outcome.DONE);
        assertThat(finished.already()).isFalse();
        assertThat(run.ended()).containsExactly("lsn DONE", "echo DONE");
        assertThat(run.events.getFirst()).isInstanceOf(Event.Planned.class);
        assertThat(run.events.getLast()).isEqualTo(finished);
        run.assertDone();
    }

    @Test
    void run_whatMustBeSoIsNot_isBlockedUntilSomethingIsTouched() {
        run.sql.expect(NODE, "SELECT empty", "f");

        Event.Finished first = run.run(mustBeEmpty(), command("never", "true"));

        assertThat(first.outcome()).isEqualTo(Outcome.BLOCKED);
        assertThat(first.failure()).extracting(Failure::untouched).isEqualTo(Text.of("run.untouched.nothing"));
        RunOf later = new RunOf();
        later.host.expect(RunAs.ROOT, "mkdir").succeeds();
        later.sql.expect(NODE, "SELECT empty", "f");
        Event.Finished second = later.run(command("make", "mkdir"), mustBeEmpty());
        assertThat(second.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(second.failure()).extracting(Failure::untouched)
                .isEqualTo(Text.of("run.untouched.configure", NODE));
        later.assertDone();
    }

    private static Step mustBeEmpty() {
        return new Step.Await(info("empty"), new Condition.SqlIs(TARGET, Template.of("SELECT empty"),
                new Condition.Equal("t")), Duration.ZERO, RunOf.shortly(), null);
    }

    @Test
    void run_stepIsAlreadyDone_doesNotDoIt() {
        run.sql.expect(NODE, "SELECT 1", "1");
        Condition there = new Condition.SqlIs(TARGET, Template.of("SELECT 1"), new Condition.Equal("1"));
        Step step = new Step.Run(info("make").already(there), Command.of(RunAs.ROOT, "mkdir", "x"));

        Event.Finished finished = run.run(step);

        assertThat(finished.outcome()).isEqualTo(Outcome.DONE);
        assertThat(finished.already()).isTrue();

        assertThat(run.ended()).containsExactly("make ALREADY");
        run.assertDone();
    }

    @Test
    void run_commandFails_saysWhyAndSkipsTheRest() {
        run.host.expect(RunAs.ROOT, "cp", "a", "b").complaining("cp: No space left on device\n").exits(1);

        Event.Finished finished = run.run(command("copy", "cp", "a", "b"), command("start", "true"));

        assertThat(finished.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(finished.failure()).isEqualTo(new Failure(Text.of("run.command.failed", "cp", 1),
                Text.of("run.untouched.configure", NODE), Text.of("run.hint.no-space"),
                "cp: No space left on device"));
        assertThat(run.ended()).containsExactly("copy FAILED", "start SKIPPED");
        run.assertDone();
    }

    @Test
    void run_restoreThatFailsOnceItMadeSomething_saysHowToTakeThatAway() {
        Text undo = Text.of("backups.restored.undo", NODE, "/srv/past", "course");
        StepInfo marker = new StepInfo("marker", NODE, Text.of("run.locked"), Text.of("run.locked"), Phase.RESTORE,
                Risk.NONE, null, null, undo);
        run.host.expect(RunAs.ROOT, "mark").succeeds();
        run.host.expect(RunAs.ROOT, "copy").exits(1);

        Event.Finished finished = run.run(new Step.Run(marker, Command.of(RunAs.ROOT, "mark")),
                command("copy", "copy"));

        assertThat(finished.left()).isEqualTo(undo);
        assertThat(EventJson.of(finished).get("left").asString())
                .endsWith("pgtandem restore course --node " + NODE + " --remove /srv/past");
        run.host.expect(RunAs.ROOT, "mark").succeeds();
        assertThat(run.run(new Step.Run(marker, Command.of(RunAs.ROOT, "mark"))).left()).isNull();
        run.assertDone();
    }

    @Test
    void run_dataWouldBeReplacedUnconfirmed_refusesBeforeTheFirstStep() {
        Step move = new Step.Run(info("move").risk(Risk.REPLACES_DATA, "/data"), Command.of(RunAs.ROOT, "mv"));

        Event.Finished finished = run.run(command("stop", "systemctl", "stop"), move);

        assertThat(finished.outcome()).isEqualTo(Outcome.BLOCKED);
        assertThat(run.ended()).isEmpty();
        assertThat(finished.failure()).extracting(failure -> failure.reason().key()).isEqualTo("run.unconfirmed");
        run.assertDone();
    }

    @Test
    void run_dataReplacedAsConfirmed_goesOn() {
        run.host.expect(RunAs.ROOT, "mv").succeeds();
        run.mayReplace = Set.of(NODE);
        Step move = new Step.Run(info("move").risk(Risk.REPLACES_DATA, "/data"), Command.of(RunAs.ROOT, "mv"));

        assertThat(run.run(move).outcome()).isEqualTo(Outcome.DONE);
        run.assertDone();
    }

    @Test
    void run_cancelledWhileACommandRuns_endsIt() {
        ScriptedCall call = run.host.expect(RunAs.ROOT, "sleep").hanging();
        run.listener = event -> {
            run.events.add(event);
            if (event instanceof Event.Line) {
                run.cancel.cancel();
            }
        };

        Event.Finished finished = run.run(command("long", "sleep"), command("next", "true"));

        assertThat(finished.outcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(run.ended()).containsExactly("long CANCELLED", "next SKIPPED");
        assertThat(call.wasKilled()).isTrue();
        run.assertDone();
    }

    @Test
    void run_stepInAScopeFails_closesItAndDoesItsLastStep() {
        run.sql.expect(NODE, "BEGIN BACKUP");
        run.host.expect(RunAs.ROOT, "tar").exits(2);
        run.sql.expect(NODE, "CLEAN UP");
        Step start = new Step.Sql(info("start"), TARGET, Template.of("BEGIN BACKUP"), "s", List.of());
        Step clean = new Step.Sql(info("clean"), TARGET, Template.of("CLEAN UP"), "s", List.of());

        run.run(new Step.Scope(info("scope"), new Step.Session("s", TARGET), List.of(start, command("tar", "tar")),
                clean),
                command("after", "true"));

        assertThat(run.ended()).containsExactly("start DONE", "tar FAILED", "clean DONE", "scope FAILED",
                "after SKIPPED");
        run.assertDone();
    }

    @Test
    void run_verificationFails_isUnverified() {
        run.sql.expect(NODE, "SELECT state", "startup");
        Step streaming = new Step.Await(info("streaming", Phase.VERIFY),
                new Condition.SqlIs(TARGET, Template.of("SELECT state"), new Condition.Equal("streaming")),
                Duration.ZERO, RunOf.shortly(), Proof.STREAMING);

        Event.Finished finished = run.run(streaming);

        assertThat(finished.outcome()).isEqualTo(Outcome.UNVERIFIED);
        assertThat(finished.verified()).isEqualTo(new Verified(false, null, null));
        run.assertDone();
    }

    @Test
    void run_conditionComesTrueLater_waitsForIt() {
        run.sql.expect(NODE, "SELECT state", "startup").expect(NODE, "SELECT state", "streaming");
        Step streaming = new Step.Await(info("streaming", Phase.VERIFY),
                new Condition.SqlIs(TARGET, Template.of("SELECT state"), new Condition.Equal("streaming")),
                Duration.ofSeconds(10), RunOf.shortly(), Proof.STREAMING);

        assertThat(run.run(streaming).verified()).isEqualTo(new Verified(true, null, null));
        run.assertDone();
    }

    @Test
    void run_programPrintsASecret_masksIt() {
        run.host.expect(RunAs.ROOT, "env").reading("••••••").printing("PGPASSWORD=" + PASSWORD + "\n").succeeds();
        Step leak = new Step.Run(info("leak"), Command.of(RunAs.ROOT, "env")
                .withStdin(Template.secret(new RolePassword("repluser"), SecretForm.PLAIN)));

        run.run(leak);

        assertThat(run.told(Event.Line.class)).extracting(Event.Line::text).containsExactly("sudo env <<'EOF'",
                "••••••", "EOF",
                "PGPASSWORD=••••••");
        run.assertDone();
    }
}
