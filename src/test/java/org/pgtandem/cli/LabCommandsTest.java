package org.pgtandem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pgtandem.model.Finding;
import org.pgtandem.model.HostKey;
import org.pgtandem.model.Result;
import org.pgtandem.model.Sample;
import org.pgtandem.model.SecretRef;
import org.pgtandem.model.Text;
import org.pgtandem.plan.Agreement;
import org.pgtandem.plan.StepInfo.Risk;
import org.pgtandem.run.Event;
import org.pgtandem.run.Event.Outcome;

class LabCommandsTest {

    private static final Finding BLOCKER = new Finding("b", Finding.Severity.BLOCKER, "sudo.denied",
            Text.of("cli.untouched"), Text.of("cli.clean.yes"), "sudo: a password is required");

    private final CommandLineFixture line = new CommandLineFixture();

    @ParameterizedTest
    @CsvSource({"DONE, 0", "FAILED, 1", "BLOCKED, 3", "CANCELLED, 4", "UNVERIFIED, 5"})
    void clone_anyOutcome_hasItsExitCode(Outcome outcome, int code) {
        line.engine.events = List.of(new Event.Finished(outcome, 1, null, null));
        assertThat(line.run("clone", "lab", "--yes", "--json")).isEqualTo(code);
        assertThat(line.engine.asked).containsExactly("clone");
        assertThat(line.out()).hasLineCount(1).contains("\"type\":\"finished\"");
    }

    @Test
    void check_blocker_isExit3WithFindingsThenFinished() {
        line.engine.findings = List.of(BLOCKER);
        assertThat(line.run("check", "lab", "--json")).isEqualTo(3);
        assertThat(line.out().lines()).hasSize(2).first().isEqualTo(
                "{\"type\":\"finding\",\"node\":\"b\",\"severity\":\"blocker\",\"code\":\"sudo.denied\",\"message\":\"Nothing was changed\",\"hint\":\"Agree to it with --yes.\",\"detail\":\"sudo: a password is required\"}");
        assertThat(line.out().lines().toList().getLast()).startsWith("{\"type\":\"finished\",\"outcome\":\"blocked\"");
    }

    @Test
    void check_withoutJson_printsATableOnStdout() {
        line.engine.findings = List.of(BLOCKER);
        assertThat(line.run("check", "lab")).isEqualTo(3);
        assertThat(line.err()).isEmpty();
        assertThat(line.out()).startsWith("""
                b
                  BLOCKER    Nothing was changed.
                             | sudo: a password is required
                             → Agree to it with --yes.
                1 blocker, 0 warnings
                Blocked: nothing was changed""");
    }

    @Test
    void plan_blocker_isExit3AndNoPlan() {
        line.engine.findings = List.of(BLOCKER);
        assertThat(line.run("plan", "lab", "--format", "json")).isEqualTo(3);
        assertThat(line.out()).contains("\"type\":\"finding\"", "\"outcome\":\"blocked\"").doesNotContain("plan\"");
        assertThat(line.engine.asked).containsExactly("check");
    }

    @Test
    void clone_restartNeededAndNobodyToAsk_isBlockedUntilYes() {
        line.engine.plan = Result.ok(OrderCommandsTest.plan(Risk.RESTARTS_SERVER));
        line.engine.restart = true;
        line.engine.events = List.of(new Event.Finished(Outcome.DONE, 1, null, null));
        assertThat(line.run("clone", "lab")).isEqualTo(3);
        assertThat(line.err()).contains("PostgreSQL on a must be restarted", "--yes");
        assertThat(line.engine.asked).containsExactly("check", "plan");
        assertThat(line.run("clone", "lab", "--yes")).isZero();
    }

    @Test
    void clone_restartNeededOnATerminal_asks() {
        line.engine.plan = Result.ok(OrderCommandsTest.plan(Risk.RESTARTS_SERVER));
        line.engine.restart = true;
        line.interactive = true;
        line.engine.events = List.of(new Event.Finished(Outcome.DONE, 1, null, null));
        line.typed.add("n");
        assertThat(line.run("clone", "lab")).isEqualTo(4);
        line.typed.add("y");
        assertThat(line.run("clone", "lab")).isZero();
        assertThat(line.engine.asked).containsExactly("check", "plan", "check", "plan", "clone");
        assertThat(line.engine.agreed).isEqualTo(Agreement.to(OrderCommandsTest.plan(Risk.RESTARTS_SERVER)));
    }

    @Test
    void clone_thatDeletesAndNobodyToAsk_isBlockedUntilYes() {
        line.engine.plan = Result.ok(OrderCommandsTest.plan(Risk.DELETES));
        line.engine.events = List.of(new Event.Finished(Outcome.DONE, 1, null, null));
        assertThat(line.run("clone", "lab")).isEqualTo(3);
        assertThat(line.err()).contains("a: Deletes /srv/old", "--yes");
        assertThat(line.run("clone", "lab", "--yes")).isZero();
        assertThat(line.engine.agreed).isEqualTo(Agreement.TO_ALL);
    }

    @Test
    void clone_thatNoPlanWasShownOf_mayCostNothing() {
        line.engine.events = List.of(new Event.Finished(Outcome.DONE, 1, null, null));

        assertThat(line.run("clone", "lab")).isZero();

        assertThat(line.engine.agreed).isEqualTo(Agreement.TO_NOTHING);
    }

    @Test
    void clean_withoutYesAndNobodyToAsk_isBlockedAsEveryOtherCommand() {
        assertThat(line.run("clean", "lab")).isEqualTo(3);
        assertThat(line.err()).contains("nobody to ask", "Nothing was changed", "--yes");
        assertThat(line.engine.asked).isEmpty();
        line.engine.cleaned = Result.ok(List.of(Text.of("cli.untouched")));
        assertThat(line.run("clean", "lab", "--yes")).isZero();
        assertThat(line.out()).contains("1 thing removed.");
    }

    @Test
    void monitor_span_endsWithExit0AndOneLineASample() {
        line.engine.samples = List.of(sample(0), sample(1));
        assertThat(line.run("monitor", "lab", "--for", "100ms", "--interval", "500ms", "--json")).isZero();
        assertThat(line.out().lines()).hasSize(2)
                .allSatisfy(json -> assertThat(json).startsWith("{\"type\":\"sample\",\"time\":\"1970-01-01T00:00:0"));
        assertThat(line.engine.asked).containsExactly("monitor PT0.5S");
    }

    @Test
    void demo_inTheTerminal_tellsTheEndLastWhenAllIsStopped() {
        line.engine.events = List.of(new Event.Finished(Outcome.DONE, 1, new Event.Verified(true, true, 0.04), null));
        line.engine.samples = List.of(sample(0));
        assertThat(line.run("demo", "--no-window", "--json")).isZero();
        assertThat(line.engine.asked).hasSize(4).last().isEqualTo("closed");
        assertThat(line.out().lines().toList()).last().isEqualTo(
                "{\"type\":\"finished\",\"outcome\":\"done\",\"seconds\":1.0,\"verified\":{\"streaming\":true,\"sameSystem\":true,\"markerSeconds\":0.04}}");
    }

    @Test
    void demo_window_opensItUnlessThereIsNone() {
        assertThat(line.run("demo", "--method", "copy", "--postgres", "15")).isZero();
        assertThat(line.window.opened).startsWith("demo SandboxOptions[method=COPY, postgres=15");
    }

    @Test
    void secrets_notInTheFile_areAskedOnATerminalOnce() {
        line.engine.events = List.of(new Event.Finished(Outcome.DONE, 1, null, null));
        line.run("clone", "lab", "--yes");
        assertThat(secrets().find(new SecretRef.Sudo("a"))).isEmpty();
        line.interactive = true;
        line.typed.add("hunter2");
        line.run("clone", "lab", "--yes");
        assertThat(secrets().find(new SecretRef.Sudo("a"))).contains("hunter2");
        assertThat(secrets().find(new SecretRef.Sudo("a"))).contains("hunter2");
        assertThat(secrets().find(new SecretRef.RolePassword("repluser"))).isEmpty();
        secrets().refused(new SecretRef.Sudo("a"));
        line.typed.add("better");
        assertThat(secrets().find(new SecretRef.Sudo("a"))).contains("better");
        assertThat(line.out() + line.err()).doesNotContain("hunter2", "better");
    }

    @Test
    void secrets_inTheFile_areNotAskedFor() {
        line.env.put("PGTANDEM_SECRETS", "good.json");
        line.interactive = true;
        line.engine.events = List.of(new Event.Finished(Outcome.DONE, 1, null, null));
        line.run("clone", "lab", "--yes");
        assertThat(secrets().find(new SecretRef.SshPassword("a"))).contains("of the file");
    }

    @Test
    void secrets_ofANodeThatTheLabDoesNotHave_areToldOnStderr() {
        line.engine.events = List.of(new Event.Finished(Outcome.DONE, 1, null, null));

        assertThat(line.run("clone", "lab", "--yes", "--json", "--secrets", "good.json")).isZero();
        assertThat(line.err()).startsWith("pgtandem: warning: the lab has no node bb,")
                .contains("The lab's nodes are: a, b.");
        assertThat(line.out()).doesNotContain("bb");
    }

    @Test
    void hostKey_unknown_isAcceptedByOptionOrPersonAlone() {
        HostKey key = new HostKey("one", 22, "ssh-ed25519", "AAAA", "SHA256:abc");
        line.engine.events = List.of(new Event.Finished(Outcome.DONE, 1, null, null));
        line.run("clone", "lab", "--yes");
        assertThat(Objects.requireNonNull(line.accept).test(key)).isFalse();
        line.run("clone", "lab", "--yes", "--accept-new-host-keys");
        assertThat(Objects.requireNonNull(line.accept).test(key)).isTrue();
        assertThat(line.err()).contains("one:22", "SHA256:abc");
        line.interactive = true;
        line.run("clone", "lab", "--yes");
        line.typed.add("yes");
        assertThat(Objects.requireNonNull(line.accept).test(key)).isTrue();
        line.typed.add("");
        assertThat(Objects.requireNonNull(line.accept).test(key)).isFalse();
    }

    private org.pgtandem.model.Secrets secrets() {
        return Objects.requireNonNull(line.secrets);
    }

    private static Sample sample(int second) {
        return new Sample(Instant.EPOCH.plusSeconds(second), List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
