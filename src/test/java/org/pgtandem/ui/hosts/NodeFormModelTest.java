package org.pgtandem.ui.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Result;
import org.pgtandem.ui.Benches;
import org.pgtandem.ui.Benches.Bench;
import org.pgtandem.ui.Samples;
import org.pgtandem.ui.setup.NodeDraft;
import org.pgtandem.ui.setup.SandboxDesk;

class NodeFormModelTest {

    private final Bench bench = Benches.open();
    private final NodeFormModel form = new HostsModel(bench.setup(), new SandboxDesk(bench.setup())).primary();

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "ssh", "-1", "22 22"})
    void port_thatIsNone_isAnError(String port) {
        form.draft().port().set(port);

        assertThat(form.portError().get()).isNotNull();
        assertThat(form.valid().get()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "22", " 2222 ", "65535"})
    void port_thatIsOneOrNotTyped_isNoError(String port) {
        form.draft().port().set(port);

        assertThat(form.portError().get()).isNull();
    }

    @Test
    void host_sameAsTheOther_isAnErrorWhereThePortIsTheSameToo() {
        assertThat(form.hostError().get()).isNull();

        form.draft().port().set("2421");

        assertThat(form.hostError().get()).isNotNull()
                .satisfies(text -> assertThat(text.key()).isEqualTo("hostspage.error.same-host"));
    }

    @Test
    void name_sameAsTheOther_isAnError() {
        form.draft().name().set(Samples.STANDBY);

        assertThat(form.nameError().get()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jump", "me@jump:2200", "a@one,b@two"})
    void jump_asOpenSshWritesIt_isNoError(String jump) {
        form.draft().jump().set(jump);

        assertThat(form.jumpError().get()).isNull();
    }

    @Test
    void tryIt_onANodeThatAnswers_showsItsFacts() {
        bench.engine().look((_, node) -> Result.ok(Samples.facts(node)));

        form.tryIt();

        assertThat(form.tryOut().get()).isEqualTo(new TryOut.Saw(Samples.facts(Samples.PRIMARY)));
    }

    @Test
    void tryIt_whileThePortsOfTheOtherNodeAreNoNumbers_showsWhatThisNodeSaid() {
        NodeDraft other = bench.setup().draft().standby();
        List.of(other.port(), other.postgres().port(), other.postgres().sshPort()).forEach(port -> port.set("22x"));
        bench.engine().look((_, node) -> Result.ok(Samples.facts(node)));

        form.tryIt();

        assertThat(form.tryOut().get()).isEqualTo(new TryOut.Saw(Samples.facts(Samples.PRIMARY)));
    }

    @Test
    void tryIt_refused_showsWhy() {
        Failure refused = Failure.of(Samples.say("Connection refused"), Samples.say("Is sshd running?"));
        bench.engine().look((_, _) -> Result.failed(refused));

        form.tryIt();

        assertThat(form.tryOut().get()).isEqualTo(new TryOut.Failed(refused));
    }

    @Test
    void tryIt_thenTyping_forgetsTheAnswerThatComesLate() {
        bench.engine().look((_, node) -> Result.ok(Samples.facts(node)));
        bench.work().hold();
        form.tryIt();

        form.draft().host().set("elsewhere");
        bench.work().letGo();

        assertThat(form.tryOut().get()).isEqualTo(TryOut.NONE);
    }
}
