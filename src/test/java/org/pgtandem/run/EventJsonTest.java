package org.pgtandem.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pgtandem.command.Command;
import org.pgtandem.command.RunAs;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Finding;
import org.pgtandem.model.Text;
import org.pgtandem.plan.Plan;
import org.pgtandem.plan.Step;
import org.pgtandem.plan.StepInfo;
import org.pgtandem.run.Event.Outcome;
import org.pgtandem.run.Event.StepOutcome;
import org.pgtandem.run.Event.Verified;

/** The JSON that programs of others read: it may grow, but what is there stays. */
class EventJsonTest {

    private static final Instant AT = Instant.EPOCH;
    private static final Text TEXT = Text.of("job.untouched");
    private static final Failure FAILURE = new Failure(TEXT, TEXT, TEXT, "FATAL: no");

    @ParameterizedTest
    @MethodSource("events")
    void of_event_isItsLine(Event event, String json) {
        assertThat(EventJson.of(event)).hasToString(json);
    }

    static Stream<Arguments> events() {
        return Stream.of(
                Arguments.of(
                        new Event.Found(new Finding("b", Finding.Severity.BLOCKER, "sudo.denied", TEXT, null, null)),
                        """
                        {"type":"finding","node":"b","severity":"blocker","code":"sudo.denied","message":"Nothing was changed.","hint":null,"detail":null}"""),
                Arguments.of(
                        new Event.Found(new Finding("b", Finding.Severity.WARNING, "slot.orphan", TEXT, null, null,
                                "SELECT 1;")),
                        """
                        {"type":"finding","node":"b","severity":"warning","code":"slot.orphan","message":"Nothing was changed.","hint":null,"detail":null,"command":"SELECT 1;"}"""),
                Arguments.of(new Event.Planned(plan()), """
                        {"type":"plan","lab":"lab","steps":[{"id":"s","node":"a","title":"Nothing was changed."}]}"""),
                Arguments.of(new Event.StepStarted("s", "a", AT), """
                        {"type":"step-started","step":"s","node":"a","time":"1970-01-01T00:00:00Z"}"""),
                Arguments.of(new Event.Line("s", "a", Event.Stream.STDERR, "ошибка \"x\"", AT), """
                        {"type":"line","step":"s","node":"a","stream":"stderr","text":"ошибка \\"x\\""}"""),
                Arguments.of(new Event.Progress("s", 1, null, "bytes", null), """
                        {"type":"progress","step":"s","done":1,"total":null,"unit":"bytes","phase":null}"""),
                Arguments.of(new Event.StepEnded("s", "a", StepOutcome.ALREADY, 0.5, null, AT), """
                        {"type":"step-ended","step":"s","node":"a","outcome":"already","seconds":0.5}"""),
                Arguments.of(new Event.StepEnded("s", "a", StepOutcome.FAILED, 0.5, FAILURE, AT),
                        """
                        {"type":"step-ended","step":"s","node":"a","outcome":"failed","seconds":0.5,"reason":"Nothing was changed.","detail":"FATAL: no","untouched":"Nothing was changed.","hint":"Nothing was changed."}"""),
                Arguments.of(new Event.Finished(Outcome.DONE, 12.3, new Verified(true, true, 0.04), null),
                        """
                        {"type":"finished","outcome":"done","seconds":12.3,"verified":{"streaming":true,"sameSystem":true,"markerSeconds":0.04}}"""),
                Arguments.of(new Event.Finished(Outcome.DONE, 1, null, null, true, null), """
                        {"type":"finished","outcome":"done","seconds":1.0,"already":true}"""),
                Arguments.of(new Event.Finished(Outcome.CANCELLED, 1, null, null), """
                        {"type":"finished","outcome":"cancelled","seconds":1.0}"""));
    }

    private static Plan plan() {
        StepInfo info = new StepInfo("s", "a", TEXT, TEXT, StepInfo.Phase.CONFIGURE, StepInfo.Risk.NONE, null, null,
                null);
        return new Plan("lab", List.of(), List.of(new Step.Run(info, Command.of(RunAs.LOGIN, "true"))), AT);
    }
}
