package org.pgtandem.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pgtandem.model.Cancellation;
import org.pgtandem.model.CloneMethod;
import org.pgtandem.model.Result;
import org.pgtandem.plan.Agreement;
import org.pgtandem.plan.Labs;
import org.pgtandem.plan.Plan;
import org.pgtandem.plan.SomeFacts;

class CloneJobTest {

    private static final CheckReport REPORT = new CheckReport(
            Map.of("pgsqlMaster", Result.ok(SomeFacts.debian("pgsqlMaster", 15).facts()), "pgsqlSlave",
                    Result.ok(SomeFacts.debian("pgsqlSlave", 15).facts())),
            List.of(), Instant.EPOCH);

    @Test
    void plan_thatRestartsAndReplaces_needsThatToBeAgreedTo() {
        Plan shown = ((Result.Ok<Plan>) plan(Agreement.TO_ALL)).value();

        assertThat(plan(Agreement.to(shown)).isOk()).isTrue();
        assertThat(plan(Agreement.TO_NOTHING)).isInstanceOfSatisfying(Result.Failed.class,
                refused -> assertThat(refused.failure().reason().key()).isEqualTo("plan.not-agreed"));
    }

    private static Result<Plan> plan(Agreement agreement) {
        return new CloneJob(agreement).plan(Labs.course(CloneMethod.COPY), REPORT, new Cancellation());
    }
}
