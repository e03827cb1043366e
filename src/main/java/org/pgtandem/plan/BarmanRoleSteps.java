package org.pgtandem.plan;

import java.util.List;
import org.pgtandem.model.PgVersion;
import org.pgtandem.postgres.BarmanPlace;
import org.pgtandem.postgres.BarmanRoleSql;
import org.pgtandem.postgres.RoleSql;

/** The roles that barman logs in with. */
final class BarmanRoleSteps {

    private BarmanRoleSteps() {}

    static List<Step> mustBeOurs(Pair pair, BarmanPlace place) {
        return wanted(pair, place).stream().map(WantedRole::mustBeOurs).toList();
    }

    static List<Step> of(Pair pair, BarmanPlace place) {
        return wanted(pair, place).stream().map(WantedRole::made).toList();
    }

    private static List<WantedRole> wanted(Pair pair, BarmanPlace place) {
        PgVersion version = pair.server().version();
        String mark = WantedRole.mark(pair);
        return List.of(
                new WantedRole(pair, "barman-role", BarmanRoleSql.BARMAN,
                        BarmanRoleSql.ensureBarman(version, place.version(), mark),
                        BarmanRoleSql.barmanVerifier(version, place.version())),
                new WantedRole(pair, "streaming-barman-role", BarmanRoleSql.STREAMING,
                        RoleSql.ensureReplicationRole(BarmanRoleSql.STREAMING, mark),
                        RoleSql.replicationVerifier(BarmanRoleSql.STREAMING)));
    }
}
