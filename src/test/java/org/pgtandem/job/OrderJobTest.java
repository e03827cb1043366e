package org.pgtandem.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pgtandem.facts.BackupGatherer;
import org.pgtandem.host.ScriptedHosts;
import org.pgtandem.host.ScriptedSql;
import org.pgtandem.model.Cancellation;
import org.pgtandem.model.CloneMethod;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Lab;
import org.pgtandem.model.NodeFacts;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;
import org.pgtandem.plan.Agreement;
import org.pgtandem.plan.Labs;
import org.pgtandem.plan.Order;
import org.pgtandem.plan.Plan;
import org.pgtandem.plan.SomeFacts;

class OrderJobTest {

    private static final String PRIMARY = "pgsqlMaster";
    private static final String STANDBY = "pgsqlSlave";
    private static final Failure SILENT = Failure.of(Text.of("host.sql-timeout", PRIMARY),
            Text.of("host.sql-timeout.hint"));
    private static final Result<NodeFacts> ANSWERS = Result.ok(SomeFacts.debian(PRIMARY, 15).facts());

    @Test
    void plan_nodeThatIsNotNeededIsSilent_tellsThePlannersOwnReason() {
        Failure why = refused(Labs.course(CloneMethod.COPY), Map.of(PRIMARY, ANSWERS, STANDBY, Result.failed(SILENT)),
                new Order.NameThisMoment(""));

        assertThat(why.reason().key()).isEqualTo("backups.point-name");
    }

    @Test
    void plan_nodeThatIsNeededIsSilent_tellsItInItsOwnWords() {
        Map<String, Result<NodeFacts>> facts = Map.of(PRIMARY, Result.failed(SILENT), STANDBY,
                Result.ok(SomeFacts.debian(STANDBY, 15).facts()));
        Lab lab = Labs.course(CloneMethod.COPY);

        assertThat(List.of(new Order.NameThisMoment("now"), new Order.TakeBackup(), new Order.ApplyRetention()))
                .allSatisfy(order -> assertThat(refused(lab, facts, order)).isEqualTo(SILENT));
        assertThat(refused(Labs.course(CloneMethod.BARMAN), facts, new Order.TakeBackup())).isEqualTo(SILENT);
    }

    @Test
    void plan_backupWithBarmanWhereTheCheckFindsABlocker_isRefusedByIt() {
        Map<String, Result<NodeFacts>> facts = Map.of(PRIMARY, ANSWERS, STANDBY,
                Result.ok(SomeFacts.debian(STANDBY, 15).facts()));
        Lab lab = Labs.course(CloneMethod.BARMAN, Map.of("no_such_setting", "1"));

        Failure why = refused(lab, facts, new Order.TakeBackup());

        assertThat(why.reason().key()).isEqualTo("job.blocked");
        assertThat(why.reason().args()).first().isEqualTo(PRIMARY);
        assertThat(why.hint()).extracting(Text::key).isEqualTo("finding.settings.unknown.hint");
    }

    private static Failure refused(Lab lab, Map<String, Result<NodeFacts>> facts, Order order) {
        BackupGatherer nobody = new BackupGatherer(Clock.systemUTC(), new ScriptedHosts(), new ScriptedSql(),
                new Cancellation());
        Result<Plan> plan = new OrderJob(order, Agreement.TO_ALL, nobody).plan(lab,
                new CheckReport(facts, List.of(), java.time.Instant.EPOCH), new Cancellation());
        return ((Result.Failed<Plan>) plan).failure();
    }
}
