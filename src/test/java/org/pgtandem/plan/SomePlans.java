package org.pgtandem.plan;

import java.util.List;
import java.util.Map;
import org.pgtandem.model.BackupFacts;
import org.pgtandem.model.Backups;
import org.pgtandem.model.Backups.Keeper;
import org.pgtandem.model.CloneMethod;
import org.pgtandem.model.NodeFacts;
import org.pgtandem.model.Result;

/** Plans of the course's lab on Debian 15, for tests elsewhere. */
public final class SomePlans {

    public static final String STANDBY = "pgsqlSlave";
    private static final String PRIMARY = "pgsqlMaster";

    private SomePlans() {}

    public static Plan clone(CloneMethod method) {
        return ok(ClonePlanner.plan(input(method)));
    }

    public static Plan backupByBarman() {
        return ok(OrderPlanner.plan(input(CloneMethod.BARMAN), new BackupFacts(new Backups(Keeper.BARMAN, STANDBY,
                PRIMARY, "REDUNDANCY 1", List.of(), new Backups.Archiving(false, null, null, null, null, null),
                List.of(), null, List.of(), SomeFacts.AT), Map.of(), Map.of()), new Order.TakeBackup()));
    }

    private static PlanInput input(CloneMethod method) {
        Map<String, NodeFacts> facts = Map.of(PRIMARY, SomeFacts.debian(PRIMARY, 15).facts(), STANDBY,
                SomeFacts.debian(STANDBY, 15).facts());
        return new PlanInput(Labs.course(method), facts);
    }

    private static Plan ok(Result<Plan> result) {
        return result instanceof Result.Ok<Plan>(Plan plan) ? plan : org.assertj.core.api.Assertions.fail("" + result);
    }
}
