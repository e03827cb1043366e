package org.pgtandem.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Result;
import org.pgtandem.ui.Benches;
import org.pgtandem.ui.Benches.Bench;
import org.pgtandem.ui.Samples;

class ReviewModelTest {

    private final Bench bench = Benches.open();
    private final ReviewModel model = new ReviewModel(bench.setup());

    private ReviewRow replacing() {
        bench.setup().report().set(Samples.good());
        return model.rows().stream().filter(ReviewRow::replaces).findFirst().orElseThrow();
    }

    @Test
    void onward_whileADataDirectoryIsReplaced_waitsForTheWholeName() {
        ReviewRow row = replacing();

        model.type(row, "pgsqlSlav");
        assertThat(model.onward().get().possible()).isFalse();
        model.type(row, "pgsqlSlave");
        assertThat(model.onward().get().possible()).isTrue();
        model.type(row, "pgsqlSlaves");
        assertThat(model.onward().get().possible()).isFalse();
    }

    @Test
    void lab_beforeTheNameIsTyped_allowsNothing() {
        ReviewRow row = replacing();
        assertThat(bench.setup().lab().replaceDataDirectoryOf()).isEmpty();

        model.type(row, "pgsqlSlave");

        assertThat(bench.setup().lab().replaceDataDirectoryOf()).containsExactly("pgsqlSlave");
    }

    @Test
    void rows_ofAPlan_showTheDestructiveStepUnfolded() {
        ReviewRow row = replacing();

        assertThat(model.unfolded()).containsExactly(row.id());
        assertThat(model.selected().get()).isEqualTo(row);
    }

    @Test
    void unfoldAll_andBack_leavesTheDestructiveStepOpen() {
        ReviewRow row = replacing();

        model.unfoldAll(true);
        assertThat(model.allUnfolded()).isTrue();
        model.unfoldAll(false);

        assertThat(model.unfolded()).containsExactly(row.id());
    }

    @Test
    void plan_thatCannotBe_saysWhyAndBlocks() {
        Failure failure = Failure.of(Samples.say("no way"), Samples.say("do this"));
        bench.engine().plan(_ -> Result.failed(failure));

        bench.setup().report().set(Samples.good());

        assertThat(model.failure().get()).isEqualTo(failure);
        assertThat(model.onward().get().blocked()).isTrue();
    }
}
