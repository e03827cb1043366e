package org.pgtandem.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pgtandem.model.CloneMethod;
import org.pgtandem.model.DemoSize;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Result;
import org.pgtandem.plan.StepInfo.Risk;

class DemoPlannerTest {

    private static final String PRIMARY = "pgsqlMaster";
    private static final String SMALL = "pgTandem demo 1, size small, seed 42";

    @Test
    void plan_noSuchDatabase_fillsTableByTable() {
        GoldenFile.check("demo-small", ReadablePlan.of(planned(SomeFacts.debian(PRIMARY, 15), false)));
    }

    @Test
    void plan_onAnyVersion_isTheSame() {
        List<String> seen = List.of(11, 18).stream().map(major -> SomeFacts.pgdg(PRIMARY, major))
                .map(facts -> statements(planned(facts, false))).distinct().toList();

        assertThat(seen).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            '',                                   plan.demo.foreign
            my own,                               plan.demo.foreign
            'pgTandem demo 1, size large, seed 7', plan.demo.other
            """)
    void plan_otherDatabaseOfThatName_leavesItAlone(String comment, String why) {
        assertThat(refused(SomeFacts.debian(PRIMARY, 15).database("demo", comment), false)).isEqualTo(why);
    }

    @Test
    void plan_foreignDatabase_isNotReplacedEither() {
        assertThat(refused(SomeFacts.debian(PRIMARY, 15).database("demo", "my own"), true))
                .isEqualTo("plan.demo.foreign");
    }

    @Test
    void plan_replacingOneOfOurs_dropsItFirst() {
        assertThat(DemoPlans.replacing(PRIMARY).steps().getFirst().info().risk()).isEqualTo(Risk.DELETES);
    }

    @ParameterizedTest
    @CsvSource({"'', true", "', unfinished', false"})
    void plan_sameSizeAndSeed_dropsNothing(String more, boolean replace) {
        Plan plan = planned(SomeFacts.debian(PRIMARY, 15).database("demo", SMALL + more), replace);

        assertThat(plan.steps()).extracting(step -> step.info().risk()).containsOnly(Risk.NONE);
    }

    @Test
    void plan_replacingOneThatIsNotComplete_dropsItFirst() {
        Plan plan = planned(SomeFacts.debian(PRIMARY, 15).database("demo", SMALL + ", unfinished"), true);

        assertThat(plan.steps().getFirst().info().risk()).isEqualTo(Risk.DELETES);
    }

    @Test
    void plan_serverThatDoesNotRun_saysSo() {
        assertThat(refused(SomeFacts.debian(PRIMARY, 15).stopped(), false)).isEqualTo("plan.demo.silent");
    }

    private static String statements(Plan plan) {
        return plan.steps().stream().map(step -> ((Step.Sql) step).sql().masked()).toList().toString();
    }

    private static Plan planned(SomeFacts primary, boolean replace) {
        return switch (plan(primary, replace)) {
            case Result.Ok<Plan>(Plan plan) -> plan;
            case Result.Failed<Plan>(Failure failure) -> throw new AssertionError(failure);
        };
    }

    private static String refused(SomeFacts primary, boolean replace) {
        return switch (plan(primary, replace)) {
            case Result.Ok<Plan>(Plan plan) -> throw new AssertionError(plan);
            case Result.Failed<Plan>(Failure failure) -> failure.reason().key();
        };
    }

    private static Result<Plan> plan(SomeFacts primary, boolean replace) {
        return OrderPlanner.plan(
                new PlanInput(Labs.course(CloneMethod.COPY), Map.of(PRIMARY, primary.facts())), null,
                new Order.LoadDemo("demo", DemoSize.SMALL, 42, replace));
    }
}
