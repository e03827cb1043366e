package org.pgtandem.ui.runpage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Text;
import org.pgtandem.run.Event;
import org.pgtandem.ui.Benches;
import org.pgtandem.ui.Benches.Bench;
import org.pgtandem.ui.RunStory;
import org.pgtandem.ui.Samples;
import org.pgtandem.ui.kit.LogLine;
import org.pgtandem.ui.order.Stage;
import org.pgtandem.ui.order.StepState;

class RunModelTest {

    private final Bench bench = Benches.open();
    private final Notes log = new Notes();
    private Instant now = Samples.AT;
    private final RunModel model = new RunModel(bench.setup(), log, (InstantSource) () -> now, ZoneOffset.UTC);

    @Test
    void start_ofAGoodRun_endsDoneWithEveryStepDone() {
        bench.engine().clone((_, events, _) -> new RunStory(events).toTheEnd());

        model.start();

        assertThat(model.stage().get()).isEqualTo(Stage.DONE);
        assertThat(model.steps()).allMatch(row -> row.state() == StepState.DONE);
        assertThat(bench.setup().finished().get()).isNotNull();
        assertThat(bench.setup().standbyLog()).anyMatch(line -> line.contains("started streaming WAL"));
    }

    @Test
    void progress_ofTheClone_tellsShareSpeedAndTimeLeft() {
        bench.engine().clone((_, events, _) -> {
            new RunStory(events).upTo("clone");
            events.accept(new Event.Progress("clone", 0, 1000L, "bytes", null));
            now = now.plusSeconds(2);
            events.accept(new Event.Progress("clone", 500, 1000L, "bytes", Samples.say("Files")));
            Progress seen = Objects.requireNonNull(model.progress().get());
            assertThat(seen.share()).isEqualTo(0.5);
            assertThat(seen.perSecond()).isEqualTo(250.0);
            assertThat(seen.left()).hasSeconds(2);
            assertThat(seen.phases()).hasSize(1);
            return new RunStory(events).finish(cancelled());
        });

        model.start();

        assertThat(model.stage().get()).isEqualTo(Stage.CANCELLED);
    }

    @Test
    void failure_ofAStep_namesItAndRetryRunsAgain() {
        Failure failure = Failure.of(Samples.say("lost"), Samples.say("retry"));
        bench.engine().clone((_, events, _) -> {
            RunStory story = new RunStory(events).upTo("clone");
            story.end(Samples.plan().flat().get(6), Event.StepOutcome.FAILED, failure);
            return story.finish(new Event.Finished(Event.Outcome.FAILED, 1, null, failure));
        });
        model.start();
        assertThat(Objects.requireNonNull(model.failed()).number()).isEqualTo(7);

        bench.engine().clone((_, events, _) -> new RunStory(events).toTheEnd());
        model.start();

        assertThat(model.failed()).isNull();
        assertThat(model.stage().get()).isEqualTo(Stage.DONE);
    }

    @Test
    void fatalLine_whileTheServerRestarts_isNotedAsExpected() {
        bench.engine().clone((_, events, _) -> {
            RunStory story = new RunStory(events).upTo("restart");
            story.log(Samples.PRIMARY, "FATAL:  terminating connection due to administrator command");
            return story.finish(cancelled());
        });

        model.start();

        assertThat(log.lines).contains("pgsqlMaster FATAL terminating connection due to administrator command",
                "pgsqlMaster note runpage.expected");
    }

    @Test
    void cancel_whileItRuns_cancelsTheEngine() {
        bench.engine().clone((_, events, cancel) -> {
            new RunStory(events).upTo("clone");
            model.cancel();
            assertThat(cancel.isCancelled()).isTrue();
            assertThat(model.stage().get()).isEqualTo(Stage.CANCELLING);
            return new RunStory(events).finish(cancelled());
        });

        model.start();

        assertThat(model.stage().get()).isEqualTo(Stage.CANCELLED);
        assertThat(bench.setup().running().get()).isFalse();
    }

    private static Event.Finished cancelled() {
        return new Event.Finished(Event.Outcome.CANCELLED, 1, null, null);
    }

    /** Writes down what a pane would show. */
    private static final class Notes implements RunLog {

        private final List<String> lines = new ArrayList<>();

        @Override
        public void add(String node, LogLine line) {
            lines.add(node + " " + line.tag() + " " + line.text());
        }

        @Override
        public void step(String node, int number, Text title) {
            lines.add(node + " step " + number);
        }

        @Override
        public void note(String node, Text text) {
            lines.add(node + " note " + text.key());
        }

        @Override
        public void clear() {
            lines.clear();
        }
    }
}
