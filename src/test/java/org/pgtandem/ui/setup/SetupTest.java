package org.pgtandem.ui.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
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
