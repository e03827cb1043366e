package org.pgtandem.ui.method;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pgtandem.model.CloneMethod;
import org.pgtandem.model.Transport;
import org.pgtandem.plan.MethodChoice;
import org.pgtandem.plan.Way;
import org.pgtandem.ui.Benches;
import org.pgtandem.ui.Benches.Bench;
import org.pgtandem.ui.Samples;

class MethodModelTest {

    private final Bench bench = Benches.open();
    private final MethodModel model = new MethodModel(bench.setup());

    @Test
    void choose_aMethodThatComesLater_changesNothing() {
        bench.setup().report().set(Samples.good());

        model.choose(CloneMethod.BARMAN);

        assertThat(model.chosen().get()).isEqualTo(CloneMethod.PG_BASEBACKUP);
    }

    @Test
    void choose_aMethodThatWorks_takesIt() {
        bench.setup().report().set(Samples.good());

        model.choose(CloneMethod.COPY);

        assertThat(bench.setup().lab().method()).isEqualTo(CloneMethod.COPY);
        assertThat(model.onward().get().possible()).isTrue();
    }

    @Test
    void chosen_thatDoesNotWorkHere_givesWayToTheFirstThatDoes() {
        bench.engine().methods(_ -> List.of(
                new MethodChoice(CloneMethod.PG_BASEBACKUP, Samples.say("no pg_basebackup"), List.of()),
                new MethodChoice(CloneMethod.COPY, null, List.of())));

        bench.setup().report().set(Samples.good());

        assertThat(model.chosen().get()).isEqualTo(CloneMethod.COPY);
    }

    @Test
    void choose_aWayThatCannotBe_changesNothing() {
        Way direct = Samples.ways(Samples.say("no ssh")).get(1);

        model.choose(direct);

        assertThat(model.transport().get()).isEqualTo(Transport.AUTO);
    }

    @Test
    void choose_aWayThatCanBe_makesACopyPossibleThatAnotherWayPrevented() {
        bench.engine().methods(lab -> List.of(new MethodChoice(CloneMethod.PG_BASEBACKUP, null, List.of()),
                new MethodChoice(CloneMethod.COPY,
                        lab.transport() == Transport.NODES ? Samples.say("no ssh") : null, List.of(),
                        Samples.ways(Samples.say("no ssh")))));
        model.transport().set(Transport.NODES);
        bench.setup().report().set(Samples.good());
        model.choose(CloneMethod.COPY);
        assertThat(model.chosen().get()).isEqualTo(CloneMethod.PG_BASEBACKUP);

        model.choose(new Way(Transport.AUTO, null, true));
        model.choose(CloneMethod.COPY);

        assertThat(model.chosen().get()).isEqualTo(CloneMethod.COPY);
        assertThat(model.choices().getLast().here(Transport.AUTO)).isTrue();
    }

    @Test
    void onward_whereNothingWorks_isNotPossible() {
        bench.engine().methods(_ -> List.of(
                new MethodChoice(CloneMethod.PG_BASEBACKUP, Samples.say("no pg_basebackup"), List.of())));

        bench.setup().report().set(Samples.good());

        assertThat(model.onward().get().possible()).isFalse();
    }
}
