package org.pgtandem.plan;

import java.util.List;
import org.pgtandem.command.Template;
import org.pgtandem.model.PgVersion;
import org.pgtandem.model.SecretRef.RolePassword;
import org.pgtandem.model.Text;
import org.pgtandem.plan.Condition.ScramOf;
import org.pgtandem.plan.Condition.SqlIs;
import org.pgtandem.plan.StepInfo.Phase;
import org.pgtandem.postgres.BarmanPlace;
import org.pgtandem.postgres.BarmanRoleSql;
import org.pgtandem.postgres.RoleSql;

/** The roles that barman logs in with. */
final class BarmanRoleSteps {

    private BarmanRoleSteps() {}

    static List<Step> of(Pair pair, BarmanPlace place) {
        PgVersion version = pair.server().version();
        return List.of(
                role(pair, "barman-role", BarmanRoleSql.BARMAN, BarmanRoleSql.ensureBarman(version, place.version()),
                        BarmanRoleSql.barmanVerifier(version, place.version())),
                role(pair, "streaming-barman-role", BarmanRoleSql.STREAMING,
                        RoleSql.ensureReplicationRole(BarmanRoleSql.STREAMING),
                        RoleSql.replicationVerifier(BarmanRoleSql.STREAMING)));
    }

    private static Step role(Pair pair, String name, String role, Template ensure, Template verifier) {
        StepInfo info = Infos.primary(pair, name, Phase.CONFIGURE, role)
                .already(new SqlIs(pair.primarySql(), verifier, new ScramOf(new RolePassword(role))))
                .undo(Text.of("plan.role.undo", role));
        return new Step.Sql(info, pair.primarySql(), ensure, null, List.of());
    }
}
