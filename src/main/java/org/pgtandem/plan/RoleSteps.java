package org.pgtandem.plan;

import java.util.List;
import org.pgtandem.command.Template;
import org.pgtandem.model.SecretRef.RolePassword;
import org.pgtandem.model.Text;
import org.pgtandem.plan.Condition.ScramOf;
import org.pgtandem.plan.Condition.SqlIs;
import org.pgtandem.plan.StepInfo.Phase;
import org.pgtandem.postgres.RoleSql;

/** Roles on the primary; a standby gets them with the copy. */
final class RoleSteps {

    private RoleSteps() {}

    static List<Step> of(Pair pair) {
        return List.of(
                role(pair, "replication-role", pair.user(), RoleSql.ensureReplicationRole(pair.user()),
                        RoleSql.replicationVerifier(pair.user())),
                role(pair, "monitor-role", RoleSql.MONITOR, RoleSql.ensureMonitorRole(), RoleSql.monitorVerifier()));
    }

    private static Step role(Pair pair, String name, String role, Template ensure, Template verifier) {
        StepInfo info = Infos.primary(pair, name, Phase.CONFIGURE, role)
                .already(new SqlIs(pair.primarySql(), verifier, new ScramOf(new RolePassword(role))))
                .undo(Text.of("plan.role.undo", role));
        return new Step.Sql(info, pair.primarySql(), ensure, null, List.of());
    }
}
