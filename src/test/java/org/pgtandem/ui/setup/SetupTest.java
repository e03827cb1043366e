package org.pgtandem.ui.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pgtandem.model.CloneMethod;
import org.pgtandem.model.SecretRef;
import org.pgtandem.ui.Benches;
import org.pgtandem.ui.Benches.Bench;
import org.pgtandem.ui.DirectWork;
import org.pgtandem.ui.FakeEngine;
import org.pgtandem.ui.FakeLibrary;
import org.pgtandem.ui.Samples;

class SetupTest {

    @Test
    void typing_anyField_isKeptAtOnce() {
        Bench bench = Benches.open();

        bench.setup().draft().primary().host().set("db1");

        assertThat(bench.library().draft()).containsEntry("primary.host", "db1");
    }

    @Test
    void typing_aHostField_makesAnEarlierCheckWorthless() {
        Bench bench = Benches.open();
        bench.setup().report().set(Samples.good());

        bench.setup().draft().standby().port().set("2422");

        assertThat(bench.setup().report().get()).isNull();
    }

    @Test
    void typing_ofAFurtherStandby_isKeptAndMakesAnEarlierCheckWorthless() {
        Bench bench = Benches.open();
        bench.setup().draft().addStandby();
        bench.setup().report().set(Samples.good());

        bench.setup().draft().further().getFirst().host().set("db3");

        assertThat(bench.setup().report().get()).isNull();
        assertThat(bench.library().draft()).containsEntry("further.0.host", "db3");
    }

    @Test
    void typing_anotherHostForANodeThatMayBeReplaced_takesTheLeaveBack() {
        Bench bench = Benches.open();
        bench.setup().draft().mayReplace().add(Samples.STANDBY);

        bench.setup().draft().standby().host().set("db3");

        assertThat(bench.setup().lab().replaceDataDirectoryOf()).isEmpty();
    }

    @Test
    void open_ofALabWhoseFileAllowsAReplacement_keepsThatLeave() {
        Bench bench = Benches.open();

        bench.setup().open(Samples.lab().replacing(Set.of(Samples.STANDBY)));

        assertThat(bench.setup().lab().replaceDataDirectoryOf()).containsExactly(Samples.STANDBY);
    }

    @Test
    void openSandbox_afterSomethingWasTyped_isNotKeptInItsPlace() {
        Bench bench = Benches.empty();
        bench.setup().draft().primary().host().set("db1");

        bench.setup().openSandbox(Samples.lab());
        bench.setup().draft().method().set(CloneMethod.COPY);

        assertThat(bench.library().draft()).containsEntry("primary.host", "db1");
    }

    @Test
    void startOwn_withASandboxOpen_bringsBackWhatWasTypedBefore() {
        Bench bench = Benches.empty();
        bench.setup().draft().primary().host().set("db1");
        Map<String, String> typed = bench.setup().draft().typed();
        bench.setup().openSandbox(Samples.lab());

        assertThat(bench.setup().startOwn()).isTrue();

        assertThat(bench.setup().draft().typed()).isEqualTo(typed);
    }

    @Test
    void startOwn_withAnOpenedLab_emptiesTheForms() {
        Bench bench = Benches.open();
        bench.setup().draft().settings().put("work_mem", "8MB");
        bench.setup().draft().mayReplace().add(Samples.STANDBY);

        assertThat(bench.setup().startOwn()).isTrue();

        assertEmpty(bench.setup().draft());
        assertThat(bench.library().draft()).containsEntry("primary.host", "");
    }

    @Test
    void startOwn_withAnOpenedLabAfterARestart_emptiesTheForms() {
        Bench before = Benches.open();
        Bench bench = Benches.empty();
        bench.setup().resume(before.library().draft());

        assertThat(bench.setup().startOwn()).isTrue();

        assertEmpty(bench.setup().draft());
    }

    @Test
    void startOwn_withALabThatWasTypedAndSaved_emptiesTheForms() {
        Bench bench = Benches.open();
        bench.setup().draft().primary().host().set("db1");
        bench.setup().save(_ -> {});

        assertThat(bench.setup().startOwn()).isTrue();

        assertEmpty(bench.setup().draft());
    }

    @Test
    void startOwn_withALabThatIsBeingTyped_leavesItAlone() {
        Bench bench = Benches.open();
        bench.setup().draft().primary().host().set("db1");

        assertThat(bench.setup().startOwn()).isFalse();

        assertThat(bench.setup().draft().primary().host().get()).isEqualTo("db1");
    }

    private static void assertEmpty(LabDraft draft) {
        assertThat(draft.typed()).isEqualTo(new LabDraft().typed());
        assertThat(draft.mayReplace()).isEmpty();
    }

    @Test
    void typing_aSetting_keepsTheCheck() {
        Bench bench = Benches.open();
        bench.setup().report().set(Samples.good());

        bench.setup().draft().settings().put("work_mem", "8MB");

        assertThat(bench.setup().report().get()).isNotNull();
    }

    @Test
    void lab_withAPasswordTyped_handsItToTheEngineAlone() {
        List<Object> given = new ArrayList<>();
        Setup setup = new Setup(new FakeEngine(), new FakeLibrary(), new DirectWork(), (ref, secret) -> {
            given.add(ref);
            given.add(secret);
        });
        setup.open(Samples.lab());
        setup.draft().standby().signIn().set(SignIn.PASSWORD);
        setup.draft().standby().password().set("geheim");

        assertThat(setup.lab().toString()).doesNotContain("geheim");
        assertThat(given).containsExactly(new SecretRef.SshPassword(Samples.STANDBY), "geheim");
    }
}
