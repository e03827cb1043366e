package org.pgtandem.ui.method;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pgtandem.model.CloneMethod;
import org.pgtandem.plan.MethodChoice;
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
    void onward_whereNothingWorks_isNotPossible() {
        bench.engine().methods(_ -> List.of(
                new MethodChoice(CloneMethod.PG_BASEBACKUP, Samples.say("no pg_basebackup"), List.of())));

        bench.setup().report().set(Samples.good());

        assertThat(model.onward().get().possible()).isFalse();
    }
}
