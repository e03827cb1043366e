package org.pgtandem.ui.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pgtandem.plan.Agreement;
import org.pgtandem.run.Event;
import org.pgtandem.ui.Benches;
import org.pgtandem.ui.Benches.Bench;
import org.pgtandem.ui.Samples;
import org.pgtandem.ui.setup.Onward;
import org.pgtandem.ui.setup.PageId;
import org.pgtandem.ui.setup.WizardPage;

class WizardModelTest {

    private final Bench bench = Benches.open();
    private final WizardModel model = new WizardModel(bench.setup(),
            Arrays.stream(PageId.values()).<WizardPage>map(BlankPage::new).toList());

    private void goTo(PageId id) {
        bench.setup().report().set(Samples.good());
        model.jump(id);
    }

    @Test
    void goOn_fromAFreePage_turnsToTheNext() {
        model.goOn();

        assertThat(model.current().get()).isEqualTo(PageId.CHECK);
        assertThat(model.reached().get()).isEqualTo(PageId.CHECK);
    }

    @Test
    void goOn_fromABlockedPage_stays() {
        goTo(PageId.METHOD);

        model.goOn();

        assertThat(model.current().get()).isEqualTo(PageId.METHOD);
    }

    @Test
    void turnTo_aPageNotReached_stays() {
        model.turnTo(PageId.REVIEW);

        assertThat(model.current().get()).isEqualTo(PageId.HOSTS);
    }

    @Test
    void turnTo_whileAPlanRuns_stays() {
        goTo(PageId.RUN);
        bench.setup().running().set(true);

        model.turnTo(PageId.HOSTS);

        assertThat(model.current().get()).isEqualTo(PageId.RUN);
    }

    @Test
    void typing_aHostAfterTheCheck_leadsThroughTheCheckAgain() {
        goTo(PageId.REVIEW);

        bench.setup().draft().primary().host().set("elsewhere");

        assertThat(model.open(PageId.CHECK)).isTrue();
        assertThat(model.open(PageId.CONFIGURATION)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Event.Outcome.class)
    void goBack_fromARunThatHasEnded_leadsToTheCheckAndForgetsWhatWasAllowed(Event.Outcome outcome) {
        goTo(PageId.RUN);
        allowEverything();
        end(outcome);

        model.goBack();

        assertThat(model.current().get()).isEqualTo(PageId.CHECK);
        assertNothingIsAllowed();
    }

    @Test
    void turnTo_theHostsAfterARun_forgetsWhatWasAllowed() {
        goTo(PageId.DONE);
        allowEverything();
        end(Event.Outcome.DONE);

        model.turnTo(PageId.HOSTS);

        assertThat(model.current().get()).isEqualTo(PageId.HOSTS);
        assertNothingIsAllowed();
    }

    @Test
    void turnTo_aPageBeforeARunThatNeededNoCheck_leavesNoWayToTheRun() {
        model.jump(PageId.DONE);
        end(Event.Outcome.DONE);

        model.turnTo(PageId.HOSTS);

        assertThat(model.open(PageId.RUN)).isFalse();
    }

    @Test
    void goBack_fromTheLastPageToTheRun_keepsWhatBothShow() {
        goTo(PageId.DONE);
        allowEverything();
        end(Event.Outcome.DONE);

        model.goBack();

        assertThat(model.current().get()).isEqualTo(PageId.RUN);
        assertThat(bench.setup().finished().get()).isNotNull();
        assertThat(model.open(PageId.DONE)).isTrue();
    }

    private void allowEverything() {
        bench.setup().shown(Samples.plan());
        bench.setup().accepted().add("warning");
        bench.setup().draft().mayReplace().add(Samples.STANDBY);
    }

    private void end(Event.Outcome outcome) {
        bench.setup().finished().set(new Event.Finished(outcome, 1, null, null));
    }

    private void assertNothingIsAllowed() {
        assertThat(bench.setup().report().get()).isNull();
        assertThat(bench.setup().agreement()).isEqualTo(Agreement.TO_NOTHING);
        assertThat(bench.setup().accepted()).isEmpty();
        assertThat(bench.setup().draft().mayReplace()).isEmpty();
        assertThat(model.open(PageId.CONFIGURATION)).isFalse();
    }

    @Test
    void goBack_fromTheFirstPage_stays() {
        model.goBack();

        assertThat(model.current().get()).isEqualTo(PageId.HOSTS);
    }

    @Test
    void pages_allOfThem_areInOrder() {
        assertThat(model.pages()).containsExactlyElementsOf(List.of(PageId.values()));
    }

    /** A page without content; the page Method has something in the way. */
    private static final class BlankPage extends WizardPage {

        BlankPage(PageId id) {
            super(id, new Region(), null,
                    always(Onward.to(PageId.DONE, id == PageId.METHOD ? Samples.say("no") : null)));
        }
    }
}
