package org.pgtandem.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pgtandem.model.CloneMethod;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Lsn;
import org.pgtandem.model.NodeFacts;
import org.pgtandem.model.NodeFacts.Place;
import org.pgtandem.model.Result;
import org.pgtandem.model.ServerFacts.Slot;
import org.pgtandem.model.Text;
import org.pgtandem.model.Transport;
import org.pgtandem.postgres.HbaBlock;

class ClonePlannerTest {

    private static final String PRIMARY = "pgsqlMaster";
    private static final String STANDBY = "pgsqlSlave";

    @Test
    void plan_twoDebianNodes15_clonesWithPgBasebackup() {
        Lab lab = Labs.course(CloneMethod.PG_BASEBACKUP, Map.of("max_connections", "20", "work_mem", "3276kB"));

        golden("debian-15", lab, SomeFacts.debian(PRIMARY, 15), SomeFacts.debian(STANDBY, 15));
    }

    @Test
    void plan_debian17WithoutCluster_adoptsTheCopy() {
        golden("debian-17-no-cluster", Labs.course(CloneMethod.PG_BASEBACKUP), SomeFacts.debian(PRIMARY, 17),
                SomeFacts.debian(STANDBY, 17).withoutCluster());
    }

    @Test
    void plan_debian15StandbyStopped_leavesOutTheStopOnceItIsStopped() {
        golden("debian-15-stopped", Labs.course(CloneMethod.PG_BASEBACKUP), SomeFacts.debian(PRIMARY, 15),
                SomeFacts.debian(STANDBY, 15).stopped());
    }

    @Test
    void plan_pgdg11_writesRecoveryConf() {
        golden("pgdg-11", Labs.course(CloneMethod.PG_BASEBACKUP), SomeFacts.pgdg(PRIMARY, 11),
                SomeFacts.pgdg(STANDBY, 11));
    }

    @Test
    void plan_sandboxWithoutClients_copiesThroughThisComputer() {
        golden("sandbox-copy", Labs.course(CloneMethod.COPY), SomeFacts.sandbox(PRIMARY, 54401),
                SomeFacts.sandbox(STANDBY, 54402).emptyDirectory());
    }

    @Test
    void plan_debian15Copy_goesFromNodeToNodeAndPacksWithTheBestThatBothHave() {
        golden("debian-15-copy-nodes", Labs.copying(Transport.AUTO),
                SomeFacts.debian(PRIMARY, 15).tools("tar", "gzip", "lz4", "zstd", "ssh", "ssh-keygen", "rsync"),
                SomeFacts.debian(STANDBY, 15).tools("tar", "gzip", "zstd", "rsync"));
    }

    @Test
    void plan_debian15CopyWithoutSsh_goesThroughThisComputerAndFetchesTheWalThroughTheSlot() {
        golden("debian-15-copy-computer", Labs.copying(Transport.AUTO),
                SomeFacts.debian(PRIMARY, 15).tools("tar", "gzip", "rsync"),
                SomeFacts.debian(STANDBY, 15).tools("tar", "gzip", "rsync"));
    }

    @Test
    void plan_pgdg11Copy_startsTheBackupInItsOwnWords() {
        golden("pgdg-11-copy-nodes", Labs.copying(Transport.NODES), SomeFacts.pgdg(PRIMARY, 11),
                SomeFacts.pgdg(STANDBY, 11));
    }

    @Test
    void plan_copyFromNodeToNodeWantedButNoSsh_saysSo() {
        Failure failure = refused(Labs.copying(Transport.NODES), SomeFacts.debian(PRIMARY, 15).tools("tar"),
                SomeFacts.debian(STANDBY, 15));

        assertThat(failure.reason().key()).isEqualTo("plan.not.program");
    }

    @Test
    void plan_copyWhereTheFirewallIsBetweenTheNodes_goesThroughThisComputer() {
        SomeFacts primary = SomeFacts.debian(PRIMARY, 15).calling("192.168.11.151", NodeFacts.Reach.TIMED_OUT);

        assertThat(ids(planned(Labs.copying(Transport.AUTO), primary, SomeFacts.debian(STANDBY, 15))))
                .contains("copy-files").doesNotContain("push-files");
        assertThat(refused(Labs.copying(Transport.NODES), primary, SomeFacts.debian(STANDBY, 15)).reason().key())
                .isEqualTo("plan.not.sshd");
    }

    @Test
    void plan_copyWithoutRsync_leavesTheWalToTheSlot() {
        Plan plan = planned(Labs.copying(Transport.AUTO),
                SomeFacts.debian(PRIMARY, 15).tools("tar", "ssh", "ssh-keygen", "rsync"),
                SomeFacts.debian(STANDBY, 15).tools("tar"));

        assertThat(ids(plan)).contains("push-files").doesNotContain("wal-names", "wal-files");
    }

    @Test
    void plan_twoDebianNodes15BySshfs_mountsForTheCopyAlone() {
        golden("debian-15-sshfs", Labs.course(CloneMethod.SSHFS), SomeFacts.debian(PRIMARY, 15),
                SomeFacts.debian(STANDBY, 15));
    }

    @Test
    void plan_pgdg11BySshfs_copiesWithoutAManifest() {
        golden("pgdg-11-sshfs", Labs.course(CloneMethod.SSHFS), SomeFacts.pgdg(PRIMARY, 11),
                SomeFacts.pgdg(STANDBY, 11));
    }

    @Test
    void plan_sshfsMissing_namesItsPackage() {
        Failure failure = refused(Labs.course(CloneMethod.SSHFS), SomeFacts.debian(PRIMARY, 15).without("sshfs"),
                SomeFacts.debian(STANDBY, 15));

        assertThat(failure.reason()).isEqualTo(Text.of("plan.not.program", "sshfs", PRIMARY, "sshfs, fuse-sshfs"));
    }

    @Test
    void plan_configuredAlready_pushesNothingAgain() {
        Lab lab = Labs.course(CloneMethod.PG_BASEBACKUP);
        SomeFacts standby = SomeFacts.debian(STANDBY, 15);
        SomeFacts primary = SomeFacts.debian(PRIMARY, 15);
        String hba = HbaBlock.merge("local all all peer\n", lab,
                HbaBlock.lines(lab, List.of(new HbaBlock.Client(lab.standbys().getFirst(), standby.facts()))));

        golden("debian-15-again", lab, primary.saying(Map.of("listen_addresses", "*"), hba,
                new Slot("standby_slot", "physical", true, 4711, Lsn.parse("0/3000060"), "reserved")), standby);
    }

    @Test
    void plan_standbyOfOursThatIsOnlyStopped_isStartedAndNotCopied() {
        golden("debian-15-only-stopped", Labs.course(CloneMethod.PG_BASEBACKUP), SomeFacts.debian(PRIMARY, 15)
                .saying(Map.of("listen_addresses", "*"), "", new Slot("standby_slot", "physical", false, null,
                        Lsn.parse("0/3000060"), "reserved")),
                SomeFacts.debian(STANDBY, 15).stopped().following("standby_slot"));
    }

    @Test
    void plan_standbyStoppedWhoseSlotIsLost_isCopied() {
        assertThat(ids(planned(Labs.course(CloneMethod.PG_BASEBACKUP), SomeFacts.debian(PRIMARY, 15).saying(Map.of(),
                "", new Slot("standby_slot", "physical", false, null, null, "lost")),
                SomeFacts.debian(STANDBY, 15).stopped().following("standby_slot")))).contains("pg-basebackup");
    }

    @Test
    void plan_lostSlot_makesItAnew() {
        Plan plan = planned(Labs.course(CloneMethod.PG_BASEBACKUP), SomeFacts.debian(PRIMARY, 15).saying(Map.of(), "",
                new Slot("standby_slot", "physical", false, null, null, "lost")), SomeFacts.debian(STANDBY, 15));

        assertThat(ids(plan)).containsSubsequence("drop-slot", "slot");
    }

    @Test
    void plan_tablespaces_areCopiedBesideTheirPlacesAndSwappedLast() {
        Map<String, String> mapping = new LinkedHashMap<>();
        mapping.put("/srv/fast", "/srv/fast");
        mapping.put("/srv/a=b", "/srv/other");
        golden("debian-15-tablespaces", Labs.mapping(CloneMethod.PG_BASEBACKUP, mapping),
                SomeFacts.debian(PRIMARY, 15).tablespaces("/srv/fast", "/srv/a=b"),
                SomeFacts.debian(STANDBY, 15).places(new Place("/srv/fast", true, false, false, true, 1L << 30),
                        new Place("/srv/other", true, true, false, true, 1L << 30)));
    }

    @Test
    void plan_tablespacesByCopy_goTheSameWayAsTheDataDirectory() {
        golden("debian-15-copy-tablespaces", Labs.mapping(CloneMethod.COPY, Map.of("/srv/fast", "/srv/faster")),
                SomeFacts.debian(PRIMARY, 15).tablespaces("/srv/fast"),
                SomeFacts.debian(STANDBY, 15).places(new Place("/srv/faster", false, false, false, true, 1L << 30)));
    }

    @Test
    void plan_tablespaceWithoutAPlace_saysWhich() {
        Failure failure = refused(Labs.mapping(CloneMethod.PG_BASEBACKUP, Map.of("/srv/fast", "/srv/fast")),
                SomeFacts.debian(PRIMARY, 15).tablespaces("/srv/fast", "/srv/slow"), SomeFacts.debian(STANDBY, 15));

        assertThat(failure.reason()).isEqualTo(Text.of("plan.not.unmapped", "/srv/slow"));
    }

    @Test
    void plan_tablespacesByAMethodThatCopiesTheDataDirectoryAlone_saysSo() {
        Failure failure = refused(Labs.mapping(CloneMethod.SSHFS, Map.of("/srv/fast", "/srv/fast")),
                SomeFacts.debian(PRIMARY, 15).tablespaces("/srv/fast"), SomeFacts.debian(STANDBY, 15));

        assertThat(failure.reason()).isEqualTo(Text.of("plan.not.tablespaces", "/srv/fast", "pg_basebackup, copy"));
    }

    @Test
    void plan_noPgBasebackup_saysSo() {
        Failure failure = refused(Labs.course(CloneMethod.PG_BASEBACKUP), SomeFacts.debian(PRIMARY, 15),
                SomeFacts.debian(STANDBY, 15).programs("psql"));

        assertThat(failure.reason().key()).isEqualTo("plan.not.pg-basebackup");
    }

    @Test
    void plan_otherMajorVersion_saysSo() {
        Failure failure = refused(Labs.course(CloneMethod.COPY), SomeFacts.debian(PRIMARY, 15),
                SomeFacts.debian(STANDBY, 17));

        assertThat(failure.reason().key()).isEqualTo("plan.not.version");
    }

    @Test
    void plan_anyMethod_hasStepsOfDifferentNames() {
        for (CloneMethod method : CloneMethod.values()) {
            assertThat(ids(planned(Labs.course(method), SomeFacts.debian(PRIMARY, 15),
                    SomeFacts.debian(STANDBY, 15)))).doesNotHaveDuplicates();
        }
    }

    private static List<String> ids(Plan plan) {
        return plan.flat().stream().map(step -> step.info().id()).toList();
    }

    private static void golden(String name, Lab lab, SomeFacts primary, SomeFacts standby) {
        GoldenFile.check(name, ReadablePlan.of(planned(lab, primary, standby)));
    }

    private static Plan planned(Lab lab, SomeFacts primary, SomeFacts standby) {
        return switch (plan(lab, primary, standby)) {
            case Result.Ok<Plan>(Plan plan) -> plan;
            case Result.Failed<Plan>(Failure failure) -> throw new AssertionError(failure);
        };
    }

    private static Failure refused(Lab lab, SomeFacts primary, SomeFacts standby) {
        return switch (plan(lab, primary, standby)) {
            case Result.Ok<Plan>(Plan plan) -> throw new AssertionError(plan);
            case Result.Failed<Plan>(Failure failure) -> failure;
        };
    }

    private static Result<Plan> plan(Lab lab, SomeFacts primary, SomeFacts standby) {
        Map<String, NodeFacts> facts = Map.of(PRIMARY, primary.facts(), STANDBY, standby.facts());
        return ClonePlanner.plan(new PlanInput(lab, facts));
    }
}
