package org.pgtandem.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pgtandem.model.Backup;
import org.pgtandem.model.Backup.State;
import org.pgtandem.model.Backup.Verified;
import org.pgtandem.model.BackupFacts;
import org.pgtandem.model.Backups;
import org.pgtandem.model.Backups.Keeper;
import org.pgtandem.model.CloneMethod;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Lsn;
import org.pgtandem.model.RecoveryTarget;
import org.pgtandem.model.Result;
import org.pgtandem.model.Texts;
import org.pgtandem.plan.StepInfo.Risk;

class OrderPlannerTest {

    private static final String PRIMARY = "pgsqlMaster";
    private static final String STANDBY = "pgsqlSlave";
    private static final Lab LAB = Labs.course(CloneMethod.PG_BASEBACKUP);
    private static final Instant NOW = SomeFacts.AT;
    private static final Order.Restore TO_TIME = new Order.Restore(null, PRIMARY, null,
            new RecoveryTarget.Time(NOW.minusSeconds(60)), null);
    private static final Order.Restore TO_POINT = new Order.Restore(null, STANDBY, "/srv/past",
            new RecoveryTarget.Point("before the drop"), 6000);

    @Test
    void plan_firstBackupOnDebian15_setsUpWhatIsMissing() {
        golden("backup-15", SomeFacts.debian(PRIMARY, 15), known(null), new Order.TakeBackup());
    }

    @Test
    void plan_backupWithASettingThatWillNotDo_isRefusedInThePreflightsWords() {
        Lab lab = Labs.course(CloneMethod.PG_BASEBACKUP, Map.of("wal_level", "minimal"));

        Result<Plan> plan = OrderPlanner.plan(new PlanInput(lab, Map.of(PRIMARY, SomeFacts.debian(PRIMARY, 15).facts(),
                STANDBY, SomeFacts.debian(STANDBY, 15).facts())), known(null), new Order.TakeBackup());

        assertThat(plan).isInstanceOfSatisfying(Result.Failed.class,
                failed -> assertThat(failed.failure().reason().key())
                        .isEqualTo("finding.settings.invalid"));
    }

    @Test
    void plan_backupOnPgdg11_readsNoManifestAndPrintedProgress() {
        golden("backup-11", SomeFacts.pgdg(PRIMARY, 11), known(null), new Order.TakeBackup());
    }

    @Test
    void plan_restoreToATimeOnTheSameNode_writesRecoverySignal() {
        golden("restore-15", archiving(SomeFacts.debian(PRIMARY, 15)), known(null, backup(1, Duration.ofHours(1))),
                TO_TIME);
    }

    @Test
    void plan_restore11ToAPointOnTheOtherNode_bringsTheArchiveAndWritesRecoveryConf() {
        Lab lab = Labs.course(CloneMethod.PG_BASEBACKUP);
        BackupFacts known = known(null, backup(1, Duration.ofHours(1)));
        Plan plan = ok(OrderPlanner.plan(new PlanInput(lab, Map.of(PRIMARY,
                archiving(SomeFacts.pgdg(PRIMARY, 11)).facts(), STANDBY, SomeFacts.pgdg(STANDBY, 11).facts())), known,
                TO_POINT));

        GoldenFile.check("restore-11-other-node", ReadablePlan.of(plan));
    }

    @Test
    void plan_backupWithBarman_setsItUpAndVerifies() {
        golden("backup-15-barman", SomeFacts.debian(PRIMARY, 15), barman(), new Order.TakeBackup());
    }

    @Test
    void plan_restoreWithBarmanOnTheOtherNode_goesThroughADirectoryOfBarmans() {
        golden("restore-15-barman", SomeFacts.debian(PRIMARY, 15), barman(backup(1, Duration.ofHours(1))), TO_TIME);
    }

    @Test
    void plan_retentionWithBarman_deletesWhatBarmanCallsObsolete() {
        Plan plan = plan(SomeFacts.debian(PRIMARY, 15),
                barman(backup(1, Duration.ofHours(1)), backup(2, Duration.ofDays(9))), new Order.ApplyRetention());

        assertThat(plan.steps()).extracting(step -> StepPreview.of(step).lines())
                .containsExactly(List.of("sudo -u barman barman delete pgsqlMaster 20261120T120000"));
    }

    @Test
    void plan_schedule_writesAScriptAndATimerOfSystemd() {
        golden("schedule-15", archiving(SomeFacts.debian(PRIMARY, 15)), known(null, backup(1, Duration.ofHours(1))),
                new Order.Schedule("*-*-* 03:00"));
    }

    @Test
    void plan_scheduleBeforeAnythingIsSetUp_cannotBe() {
        assertThat(failure(SomeFacts.debian(PRIMARY, 15), known(null), new Order.Schedule("daily")).reason().key())
                .isEqualTo("backups.not.scheduled");
    }

    @Test
    void plan_scheduleWithoutSystemd_isALineOfTheCrontab() {
        SomeFacts node = archiving(SomeFacts.sandbox(PRIMARY, 54401));
        BackupFacts known = known(null, backup(1, Duration.ofHours(1)));
        Plan plan = plan(node, known, new Order.Schedule("0 3 * * *"));

        assertThat(StepPreview.of(plan.steps().getLast()).lines().getLast())
                .endsWith("'0 3 * * *' /tmp/sandbox/pgsqlMaster/home/.pgtandem/pgtandem-backup-otus-26.sh");
        assertThat(failure(node, known, new Order.Schedule("daily at three")).reason().key()).isEqualTo("backups.when");
        assertThat(plan(node, known, new Order.Schedule(null)).steps()).extracting(step -> step.info().id())
                .containsExactly("schedule-no-timer", "schedule-cron-gone", "schedule-script-gone");
    }

    @Test
    void plan_retention_deletesEachObsoleteBackupAndTheirWal() {
        BackupFacts known = known("REDUNDANCY 2", backup(1, Duration.ofHours(1)), backup(2, Duration.ofDays(1)),
                backup(3, Duration.ofDays(2)), backup(4, Duration.ofDays(3)));
        Plan plan = plan(archiving(SomeFacts.debian(PRIMARY, 15)), known, new Order.ApplyRetention());

        assertThat(plan.steps()).extracting(step -> step.info().id()).containsExactly("delete-20261118T120000",
                "delete-20261119T120000", "clean-archive");
        assertThat(plan.steps()).allMatch(step -> step.info().risk() == Risk.DELETES);
        assertThat(StepPreview.of(plan.steps().getLast()).lines().getFirst()).endsWith(
                "pg_archivecleanup -d /var/lib/postgresql/15/main.pgtandem-wal 000000010000000000000002");
    }

    @Test
    void plan_retentionWhereTheArchiveIsThatOfAnotherCluster_leavesItsWal() {
        BackupFacts known = known("REDUNDANCY 1", backup(1, Duration.ofHours(1)), backup(2, Duration.ofDays(1)));
        SomeFacts primary = archiving(SomeFacts.debian(PRIMARY, 15), "/var/lib/postgresql/15/second.pgtandem-wal");

        assertThat(plan(primary, known, new Order.ApplyRetention()).steps()).extracting(step -> step.info().id())
                .containsExactly("delete-20261120T120000");
    }

    @Test
    void plan_removeRestored_deletesNothingWithoutTheMarker() {
        Plan plan = plan(SomeFacts.debian(PRIMARY, 15), null, new Order.RemoveRestored(PRIMARY, "/srv/past/"));

        GoldenFile.check("remove-restored", ReadablePlan.of(plan));
    }

    @Test
    void plan_targetBeforeTheOnlyBackupEnded_cannotBe() {
        Failure failure = failure(archiving(SomeFacts.debian(PRIMARY, 15)),
                known(null, backup(1, Duration.ofSeconds(30))), TO_TIME);

        assertThat(failure.reason().key()).isEqualTo("backups.none");
    }

    @Test
    void plan_archiveCommandOfSomebodyElse_isNotReplacedUnasked() {
        SomeFacts primary = SomeFacts.debian(PRIMARY, 15)
                .saying(Map.of("archive_mode", "on", "archive_command", "barman-wal-archive b m %p"), "");

        assertThat(failure(primary, known(null), new Order.TakeBackup()).reason().key())
                .isEqualTo("backups.foreign-archive");
    }

    @Test
    void plan_portTaken_takesTheNextFreeOneOrSaysSo() {
        BackupFacts known = known(null, backup(1, Duration.ofHours(1)));
        SomeFacts primary = archiving(SomeFacts.debian(PRIMARY, 15));

        assertThat(plan(primary, known, TO_TIME).afterwards().toString()).contains("-p 5434");
        assertThat(failure(primary, known, new Order.Restore(null, PRIMARY, null, new RecoveryTarget.Latest(), 5433))
                .reason().key()).isEqualTo("backups.port-taken");
    }

    @Test
    void plan_removalOfAnotherDirectory_namesTheRestoredServersThatThereAre() {
        SomeFacts primary = archiving(SomeFacts.debian(PRIMARY, 15));
        BackupFacts known = withRestored(
                new Backups.Restored(PRIMARY, "/srv/past", "b", null, 5433, "/srv/past", "psql", true),
                new Backups.Restored(STANDBY, "/srv/other", "b", null, 5433, "/srv/other", "psql", true));

        assertThat(hint(primary, known, "/srv/pats")).contains("Restored servers on " + PRIMARY + ": /srv/past.",
                "pgtandem backups otus-26");
        assertThat(hint(primary, known, "/srv/other")).endsWith("add --node " + STANDBY + ".");
        assertThat(hint(primary, withRestored(), "/srv/past")).contains("There is no restored server on " + PRIMARY);
        assertThat(plan(primary, known, new Order.RemoveRestored(PRIMARY, "/srv/past/")).steps()).isNotEmpty();
    }

    private static String hint(SomeFacts primary, BackupFacts known, String directory) {
        return Texts.english(Objects.requireNonNull(
                failure(primary, known, new Order.RemoveRestored(PRIMARY, directory)).hint()));
    }

    private static BackupFacts withRestored(Backups.Restored... restored) {
        BackupFacts known = known(null);
        Backups all = known.backups();
        return new BackupFacts(new Backups(all.keeper(), all.node(), all.place(), all.retention(), all.kept(),
                all.archiving(), all.items(), all.schedule(), List.of(restored), all.at()), known.notes(),
                known.ports());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void texts_ofEveryStep_areThereAndHoldNoBraces(String language) {
        Locale locale = Locale.forLanguageTag(language);
        SomeFacts primary = archiving(SomeFacts.debian(PRIMARY, 15));
        BackupFacts known = known("REDUNDANCY 1", backup(1, Duration.ofHours(1)), backup(2, Duration.ofDays(1)));
        Stream<Plan> plans = Stream.of(
                plan(SomeFacts.debian(PRIMARY, 15), known(null), new Order.TakeBackup()),
                plan(primary, known, new Order.VerifyBackup(backup(1, Duration.ofHours(1)).id())),
                plan(primary, known, new Order.ApplyRetention()),
                plan(primary, known, new Order.NameThisMoment("now")), plan(primary, known, TO_TIME),
                plan(primary, known, TO_POINT),
                plan(primary, null, new Order.RemoveRestored(PRIMARY, "/srv/past")),
                plan(primary, barman(), new Order.TakeBackup()),
                plan(primary, known, new Order.Schedule("daily")), plan(primary, known, new Order.Schedule(null)),
                plan(archiving(SomeFacts.sandbox(PRIMARY, 54401)), known, new Order.Schedule("@daily")),
                plan(archiving(SomeFacts.sandbox(PRIMARY, 54401)), known, new Order.Schedule(null)),
                plan(primary, barman(backup(1, Duration.ofHours(1))), TO_TIME),
                plan(primary, barman(backup(1, Duration.ofHours(1))),
                        new Order.VerifyBackup(backup(1, Duration.ofHours(1)).id())));

        assertThat(plans.flatMap(plan -> Stream.concat(plan.afterwards().stream(),
                plan.flat().stream().map(Step::info)
                        .flatMap(info -> Stream.of(info.title(), info.why(), info.undo())).filter(Objects::nonNull)))
                .map(text -> Texts.render(text, locale)))
                .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("{", "}", "backups.step"));
    }

    private static void golden(String name, SomeFacts primary, BackupFacts known, Order order) {
        GoldenFile.check(name, ReadablePlan.of(plan(primary, known, order)));
    }

    private static Plan plan(SomeFacts primary, @Nullable BackupFacts known, Order order) {
        return ok(result(primary, known, order));
    }

    private static Failure failure(SomeFacts primary, BackupFacts known, Order order) {
        return ((Result.Failed<Plan>) result(primary, known, order)).failure();
    }

    private static Result<Plan> result(SomeFacts primary, @Nullable BackupFacts known, Order order) {
        return OrderPlanner.plan(new PlanInput(LAB,
                Map.of(PRIMARY, primary.facts(), STANDBY, SomeFacts.debian(STANDBY, 15).facts())), known, order);
    }

    private static Plan ok(Result<Plan> result) {
        return result instanceof Result.Ok<Plan>(Plan plan) ? plan : org.assertj.core.api.Assertions.fail("" + result);
    }

    private static SomeFacts archiving(SomeFacts primary) {
        String archive = Objects.requireNonNull(primary.facts().cluster()).dataDir() + ".pgtandem-wal";
        return archiving(primary, archive);
    }

    private static SomeFacts archiving(SomeFacts primary, String archive) {
        return primary.saying(Map.of("archive_mode", "on", "archive_command",
                "test ! -f " + archive + "/%f && cp %p " + archive + "/%f"), "");
    }

    /** Those that are not the newest are obsolete. */
    private static BackupFacts barman(Backup... kept) {
        Map<String, Map<String, String>> notes = new java.util.HashMap<>();
        for (int i = 0; i < kept.length; i++) {
            notes.put(kept[i].id(), Map.of("version", "150009", "obsolete", Boolean.toString(i > 0)));
        }
        return new BackupFacts(new Backups(Keeper.BARMAN, STANDBY, "pgsqlMaster", "REDUNDANCY 1", List.of(kept),
                new Backups.Archiving(true, "barman", null, null, null, null), List.of(), null, List.of(), NOW), notes,
                Map.of());
    }

    /** @param number from newest to oldest, and the segment's number */
    private static Backup backup(int number, Duration age) {
        return new Backup("202611%02dT120000".formatted(22 - number), Keeper.DIRECTORY, PRIMARY, State.COMPLETE,
                NOW.minus(age).minusSeconds(5), NOW.minus(age), 40_000_000L, Lsn.parse("0/2000028"),
                Lsn.parse("0/2000100"), 1, Verified.GOOD);
    }

    private static BackupFacts known(@Nullable String retention, Backup... kept) {
        Map<String, Map<String, String>> notes = new java.util.HashMap<>();
        for (int i = 0; i < kept.length; i++) {
            notes.put(kept[i].id(), Map.of("begin_segment", "00000001000000000000000" + (3 - i), "max_connections",
                    "200"));
        }
        return new BackupFacts(new Backups(Keeper.DIRECTORY, PRIMARY, "/srv/backups", retention, List.of(kept),
                new Backups.Archiving(true, "cp", null, null, null, null), List.of(), null, List.of(), NOW), notes,
                Map.of(PRIMARY, Set.of(22, 5432, 5433)));
    }
}
