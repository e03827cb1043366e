package org.pgtandem.ui.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.pgtandem.model.LinkState;
import org.pgtandem.model.Lsn;
import org.pgtandem.model.Sample;
import org.pgtandem.model.Text;
import org.pgtandem.model.Texts;
import org.pgtandem.ui.kit.RichText;
import org.pgtandem.ui.kit.Sign;

class MonitorViewModelTest {

    private static final Instant START = Instant.parse("2026-11-22T13:00:00Z");

    private final SyntheticPair pair = new SyntheticPair(START);
    private final List<Sample> seen = new ArrayList<>();

    @Test
    void truth_beforeTheFirstSample_isNotKnown() {
        MonitorViewModel model = new MonitorViewModel(new MonitorStage.Silent(), Clock.systemUTC(), Runnable::run,
                Runnable::run);
        assertThat(model.truthProperty().get().sign()).isEqualTo(Sign.UNKNOWN);
        assertThat(model.journeyProperty().get()).isNull();
        assertThat(model.headlineProperty().get()).isNull();
    }

    @Test
    void truth_whileStreaming_tellsBytesAndTime() {
        MonitorViewModel model = after(LinkState.STREAMING, 5);
        assertThat(model.truthProperty().get().sign()).isEqualTo(Sign.STREAMING);
        assertThat(english(model.truthProperty().get().sentence())).matches("\\d+ bytes behind, \\d ms");
        assertThat(english(model.truthProperty().get().below())).contains("through standby_slot, asynchronous")
                .contains("Sampled 0.2 s ago");
    }

    @Test
    void truth_whileIdle_isZeroBytesAndNoTime() {
        MonitorViewModel model = after(LinkState.IDLE, 170);
        assertThat(english(model.truthProperty().get().sentence())).isEqualTo("0 bytes behind for 2 min 50 s");
        assertThat(model.book().history().lag(160)).isNaN();
    }

    @Test
    void truth_whilePaused_tellsForHowLongAndThatNothingIsLost() {
        MonitorViewModel model = after(LinkState.PAUSED, 11);
        assertThat(english(model.truthProperty().get().sentence())).matches("1[23]\\.\\d MB behind, for 11 s");
        assertThat(english(model.truthProperty().get().below())).contains("Nothing is lost");
        assertThat(model.truthProperty().get().trouble()).isFalse();
    }

    @Test
    void truth_whileTheLinkIsCut_saysWhatIsKnownAndWhatToDo() {
        after(LinkState.STREAMING, 5);
        Truth truth = after(LinkState.DISCONNECTED, 20).truthProperty().get();
        assertThat(truth.trouble()).isTrue();
        assertThat(english(truth.sentence())).contains("for 20 s").contains("behind and growing");
        assertThat(truth.known()).extracting(Truth.Fact::sign).containsExactly(Sign.OK, Sign.DISCONNECTED, Sign.OK);
        assertThat(english(truth.known().getLast().text())).contains("Nothing is lost: standby_slot keeps");
        assertThat(truth.todo().getFirst().remedy()).isEqualTo(Truth.Remedy.CHECK);
    }

    @Test
    void truth_whileTheStandbyDoesNotAnswer_tellsNoBytes() {
        pair.standbyAnswers(false);
        MonitorViewModel model = after(LinkState.DISCONNECTED, 5);
        Truth truth = model.truthProperty().get();
        assertThat(english(truth.sentence())).isEqualTo("for 5 s");
        assertThat(truth.inShort()).isNull();
        assertThat(truth.known()).extracting(fact -> english(fact.text()))
                .anyMatch(text -> text.startsWith("pgsqlSlave: does not answer"));
        assertThat(model.book().history().replayed(4)).isEqualTo(History.UNKNOWN);
    }

    @Test
    void truth_whenNoSampleComesAnyMore_isNotKnownAndSaysSinceWhen() {
        seen.addAll(pair.live(LinkState.STREAMING, 5, 1000));
        MonitorViewModel model = new MonitorViewModel(new MonitorStage.Silent(),
                Clock.fixed(pair.now().plus(Duration.ofSeconds(48)), ZoneOffset.UTC), Runnable::run,
                Runnable::run);
        model.accept(seen);
        assertThat(model.truthProperty().get().sign()).isEqualTo(Sign.UNKNOWN);
        assertThat(english(model.truthProperty().get().sentence())).isEqualTo("last sample 48 s ago");
    }

    @Test
    void journey_whileTheLinkIsCut_knowsWhatTheStandbyItselfTells() {
        after(LinkState.STREAMING, 2);
        Journey journey = after(LinkState.DISCONNECTED, 3).journeyProperty().get();
        assertThat(journey).isNotNull();
        assertThat(journey.position(Journey.SENT)).isNull();
        assertThat(journey.position(Journey.FLUSHED)).isNotNull();
        assertThat(journey.between(Journey.FLUSHED, Journey.REPLAYED)).isZero();
        assertThat(JourneyLayout.stretches(journey)).extracting(JourneyLayout.Stretch::broken).containsExactly(true,
                false);
    }

    @Test
    void journey_whenTheReplayedPositionIsTheNewest_movesTheStationsBeforeItUp() {
        Sample.Link link = new Sample.Link("a", "b", LinkState.STREAMING, START, "s", false, new Lsn(900), new Lsn(800),
                new Lsn(800), new Lsn(700), new Lsn(950), 0L, null, null, null, null);
        Journey journey = Journey.of(link, Sign.STREAMING, null);
        assertThat(journey.positions()).containsOnly(new Lsn(950));
    }

    @Test
    void pins_markPauseAndResumption() {
        after(LinkState.STREAMING, 2);
        after(LinkState.PAUSED, 2);
        MonitorViewModel model = after(LinkState.STREAMING, 2);
        assertThat(model.book().pins()).extracting(pin -> english(pin.text())).containsExactly("paused", "resumed");
    }

    @Test
    void slots_withoutAReader_tellSinceWhenAsSeenHere() {
        SlotLine barman = after(LinkState.STREAMING, 3).slotsProperty().get().getFirst();
        assertThat(barman.active()).isFalse();
        assertThat(english(barman.about())).isEqualTo(
                "inactive since " + org.pgtandem.ui.monitor.Clock.time(START.plusSeconds(1)) + ", as seen here");
        assertThat(english(barman.kept())).isEqualTo("2.4 GB");
    }

    @Test
    void burst_whenWritten_isMarkedInTheChart() {
        MonitorViewModel model = after(LinkState.STREAMING, 2);
        model.burst();
        assertThat(model.burstingProperty().get()).isFalse();
        assertThat(model.book().pins()).extracting(pin -> english(pin.text())).containsExactly("burst of 16.0 MB");
    }

    private MonitorViewModel after(LinkState state, int seconds) {
        seen.addAll(pair.live(state, seconds, state == LinkState.IDLE ? 0 : 1_200_000));
        return MonitorStage.after(seen);
    }

    private static String english(Text text) {
        return RichText.plain(Texts.render(text, Locale.ENGLISH));
    }
}
