package org.pgtandem.plan;

import java.util.List;
import org.pgtandem.postgres.RoleSql;

/** The roles that every clone needs on the primary. */
final class RoleSteps {

    private RoleSteps() {}

    static List<Step> mustBeOurs(Pair pair) {
        return wanted(pair).stream().map(WantedRole::mustBeOurs).toList();
    }

    static List<Step> of(Pair pair) {
        return wanted(pair).stream().map(WantedRole::made).toList();
    }

    private static List<WantedRole> wanted(Pair pair) {
        String mark = WantedRole.mark(pair);
        return List.of(
                new WantedRole(pair, "replication-role", pair.user(), RoleSql.ensureReplicationRole(pair.user(), mark),
                        RoleSql.replicationVerifier(pair.user())),
                new WantedRole(pair, "monitor-role", RoleSql.MONITOR, RoleSql.ensureMonitorRole(mark),
                        RoleSql.monitorVerifier()));
    }
}
