package org.pgtandem.ui.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.pgtandem.model.Finding.Severity;
import org.pgtandem.model.Text;
import org.pgtandem.ui.Benches;
import org.pgtandem.ui.Benches.Bench;
import org.pgtandem.ui.Samples;

class CheckModelTest {

    private final Bench bench = Benches.open();
    private final CheckModel model = new CheckModel(bench.setup());

    @Test
    void findings_ofAReport_standWorstFirstAndAlikeOnBothNodesOnce() {
        bench.engine().check((_, _) -> Samples.blocked());

        model.enter();

        assertThat(model.findings()).extracting(FindingGroup::severity).startsWith(Severity.BLOCKER, Severity.WARNING,
                Severity.WARNING, Severity.OK);
        assertThat(model.findings()).anySatisfy(
                group -> assertThat(group.nodes()).containsExactly(Samples.PRIMARY, Samples.STANDBY));
    }

    @Test
    void onward_withABlocker_isBlockedAndNamesIt() {
        bench.engine().check((_, _) -> Samples.blocked());

        model.enter();

        assertThat(model.onward().get().blocked()).isTrue();
        Text whyNot = Objects.requireNonNull(model.onward().get().whyNot());
        assertThat(whyNot.args()).contains(Samples.say("pgsqlSlave cannot reach port 5432 of pgsqlMaster"));
    }

    @Test
    void onward_withAWarning_isPossibleOnceItIsAccepted() {
        bench.engine().check((_, _) -> Samples
                .report(Samples.finding(Samples.STANDBY, Severity.WARNING, "datadir.holds-cluster", "holds", "")));
        model.enter();
        assertThat(model.onward().get().possible()).isFalse();

        model.accept(model.findings().getFirst(), true);
        assertThat(model.onward().get().possible()).isTrue();

        model.accept(model.findings().getFirst(), false);
        assertThat(model.onward().get().possible()).isFalse();
    }

    @Test
    void enter_twice_checksOnce() {
        bench.engine().check((_, _) -> Samples.good());

        model.enter();
        model.enter();

        assertThat(bench.engine().calls()).containsOnlyOnce("check");
    }

    @Test
    void check_whileOneRuns_takesTheLaterAnswerAlone() {
        bench.engine().check((_, _) -> Samples.blocked());
        bench.work().hold();
        model.check();
        bench.engine().check((_, cancel) -> cancel.isCancelled() ? Samples.blocked() : Samples.good());
        model.check();

        bench.work().letGo();

        assertThat(bench.setup().report().get()).isEqualTo(Samples.good());
    }

    @Test
    void stop_whileItRuns_throwsTheAnswerAway() {
        bench.engine().check((_, _) -> Samples.good());
        bench.work().hold();
        model.check();
        assertThat(model.checking().get()).isTrue();

        model.stop();
        bench.work().letGo();

        assertThat(model.checking().get()).isFalse();
        assertThat(bench.setup().report().get()).isNull();
    }

    @Test
    void count_ofEach_isThatOfTheGroups() {
        bench.engine().check((_, _) -> Samples.blocked());

        model.enter();

        assertThat(model.count(Shown.ALL)).isEqualTo(model.findings().size());
        assertThat(model.count(Shown.BLOCKERS)).isEqualTo(1);
        assertThat(model.count(Shown.WARNINGS)).isEqualTo(2);
    }
}
