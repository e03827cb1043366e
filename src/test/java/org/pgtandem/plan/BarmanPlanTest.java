package org.pgtandem.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pgtandem.model.CloneMethod;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Lsn;
import org.pgtandem.model.NodeFacts;
import org.pgtandem.model.Result;
import org.pgtandem.model.ServerFacts.Slot;
import org.pgtandem.model.Text;
import org.pgtandem.plan.StepInfo.Risk;

class BarmanPlanTest {

    private static final String PRIMARY = "pgsqlMaster";
    private static final String STANDBY = "pgsqlSlave";
    private static final String KEEPER = "keeper";

    @Test
    void plan_debian15BarmanOnTheStandby_handsTheCopyOverThere() {
        golden("debian-15-barman", Labs.course(CloneMethod.BARMAN), SomeFacts.debian(PRIMARY, 15).facts(),
                SomeFacts.debian(STANDBY, 15).facts());
    }

    @Test
    void plan_debian17BarmanOnItsOwnHost_sendsTheCopyThroughThisComputer() {
        golden("debian-17-barman-host", Labs.withBackupHost(), SomeFacts.debian(PRIMARY, 17).facts(),
                SomeFacts.debian(STANDBY, 17).withoutCluster().facts(),
                SomeFacts.debian(KEEPER, 17).withoutCluster().barman("3.13.0 Barman by EnterpriseDB").facts());
    }

    @Test
    void plan_pgdg11_grantsTheOldFunctions() {
        golden("pgdg-11-barman", Labs.course(CloneMethod.BARMAN), SomeFacts.pgdg(PRIMARY, 11).facts(),
                SomeFacts.pgdg(STANDBY, 11).facts());
    }

    @Test
    void plan_noBarman_saysWhere() {
        assertThat(refused(SomeFacts.debian(STANDBY, 15).barman(null)))
                .isEqualTo(Text.of("finding.barman.missing", STANDBY));
    }

    @Test
    void plan_oldBarman_saysWhichWouldDo() {
        assertThat(refused(SomeFacts.debian(STANDBY, 15).barman("2.5 Barman by 2ndQuadrant")))
                .isEqualTo(Text.of("finding.barman.old", "2.5 Barman by 2ndQuadrant", STANDBY, "2.10"));
    }

    @Test
    void plan_barmanWithOlderClients_saysSo() {
        Map<String, NodeFacts> facts = facts(SomeFacts.debian(PRIMARY, 17).facts(),
                SomeFacts.debian(STANDBY, 17).facts(), SomeFacts.debian(KEEPER, 15).facts());

        assertThat(whyNot(ClonePlanner.plan(new PlanInput(Labs.withBackupHost(), facts))))
                .isEqualTo(Text.of("finding.barman.clients", KEEPER, "17"));
    }

    @Test
    void plan_slotGoneThatBarmanReceivedOn_letsItBeginAnew() {
        SomeFacts standby = SomeFacts.debian(STANDBY, 15);

        assertThat(ids(planned(Labs.course(CloneMethod.BARMAN), SomeFacts.debian(PRIMARY, 15).facts(),
                standby.facts()))).doesNotContain("barman-reset");
        assertThat(ids(planned(Labs.course(CloneMethod.BARMAN), SomeFacts.debian(PRIMARY, 15).facts(),
                standby.barmanKnows("pgsqlMaster").facts())))
                .containsSubsequence("barman-slot", "barman-reset", "barman-receiver");
    }

    @Test
    void plan_failedBackupsInTheCatalogue_deletesEachVisibly() {
        SomeFacts standby = SomeFacts.debian(STANDBY, 15).barmanFailed("pgsqlMaster", "20261120T101500");
        Plan plan = planned(Labs.course(CloneMethod.BARMAN), SomeFacts.debian(PRIMARY, 15).facts(), standby.facts());

        assertThat(plan.flat()).filteredOn(step -> step.info().risk() == Risk.DELETES).singleElement()
                .satisfies(step -> {
                    assertThat(step.info().id()).isEqualTo("barman-failed-20261120T101500");
                    assertThat(step.info().subject()).isEqualTo("pgsqlMaster 20261120T101500");
                    assertThat(StepPreview.of(step).lines())
                            .containsExactly("sudo -u barman barman delete pgsqlMaster 20261120T101500");
                });
    }

    @Test
    void clean_afterBarman_keepsTheSlotThatItKnows() {
        Slot slot = new Slot("barman", "physical", false, null, Lsn.parse("0/3000060"), "reserved");
        String lets = "# BEGIN pgTandem otus-26\nhost replication streaming_barman 192.168.11.151/32 scram-sha-256\n";
        NodeFacts primary = SomeFacts.debian(PRIMARY, 15).saying(Map.of(), lets, slot).facts();
        NodeFacts others = SomeFacts.debian(PRIMARY, 15).saying(Map.of(), "", slot).facts();
        SomeFacts standby = SomeFacts.debian(STANDBY, 15);

        assertThat(ids(cleaning(primary, standby.facts()))).contains("clean-barman", "clean-barman-stage",
                "drop-slot-barman");
        assertThat(ids(cleaning(others, standby.facts()))).doesNotContain("drop-slot-barman");
        assertThat(ids(cleaning(primary, standby.barmanKnows("pgsqlMaster").facts())))
                .doesNotContain("drop-slot-barman");
    }

    private static Plan cleaning(NodeFacts... facts) {
        return CleanPlanner.plan(new PlanInput(Labs.course(CloneMethod.BARMAN), facts(facts)), SomeFacts.AT);
    }

    private static List<String> ids(Plan plan) {
        return plan.flat().stream().map(step -> step.info().id()).toList();
    }

    @Test
    void plan_otherMethod_leavesBarmanOut() {
        Plan plan = planned(Labs.course(CloneMethod.PG_BASEBACKUP), SomeFacts.debian(PRIMARY, 15).facts(),
                SomeFacts.debian(STANDBY, 15).facts());

        assertThat(ReadablePlan.of(plan)).doesNotContain("barman");
    }

    @Test
    void plan_backupHost_isKeptFromOtherRuns() {
        Plan plan = planned(Labs.withBackupHost(), SomeFacts.debian(PRIMARY, 15).facts(),
                SomeFacts.debian(STANDBY, 15).facts(), SomeFacts.debian(KEEPER, 15).facts());

        assertThat(plan.targets()).extracting(Plan.Target::node, Plan.Target::home)
                .contains(org.assertj.core.groups.Tuple.tuple(KEEPER, "/var/lib/barman"));
    }

    private static void golden(String name, Lab lab, NodeFacts... facts) {
        GoldenFile.check(name, ReadablePlan.of(planned(lab, facts)));
    }

    private static Plan planned(Lab lab, NodeFacts... facts) {
        return switch (ClonePlanner.plan(new PlanInput(lab, facts(facts)))) {
            case Result.Ok<Plan>(Plan plan) -> plan;
            case Result.Failed<Plan>(Failure failure) -> throw new AssertionError(failure);
        };
    }

    private static Text refused(SomeFacts standby) {
        return whyNot(ClonePlanner.plan(new PlanInput(Labs.course(CloneMethod.BARMAN),
                facts(SomeFacts.debian(PRIMARY, 15).facts(), standby.facts()))));
    }

    private static Text whyNot(Result<Plan> plan) {
        return switch (plan) {
            case Result.Ok<Plan>(Plan unwanted) -> throw new AssertionError(unwanted);
            case Result.Failed<Plan>(Failure failure) -> failure.reason();
        };
    }

    private static Map<String, NodeFacts> facts(NodeFacts... nodes) {
        Map<String, NodeFacts> facts = new HashMap<>();
        List.of(nodes).forEach(node -> facts.put(node.node(), node));
        return facts;
    }
}
