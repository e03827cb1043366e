package org.pgtandem.plan;

import java.util.List;
import java.util.Map;
import org.pgtandem.model.Backup;
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

    /** What the script of a timer holds that takes backups into a directory. */
    static String scheduledScript() {
        String archive = "/var/lib/postgresql/wal";
        Map<String, NodeFacts> facts = Map.of(PRIMARY, SomeFacts.debian(PRIMARY, 15).saying(Map.of("archive_mode", "on",
                "archive_command", "cp %p " + archive + "/%f"), "").facts());
        Backup taken = new Backup("20261122T120000", Keeper.DIRECTORY, PRIMARY, Backup.State.COMPLETE, null, null, null,
                null, null, 1, Backup.Verified.GOOD);
        Plan plan = ok(OrderPlanner.plan(new PlanInput(Labs.course(CloneMethod.COPY), facts), new BackupFacts(
                new Backups(Keeper.DIRECTORY, PRIMARY, "/srv/backups", null, List.of(taken),
                        new Backups.Archiving(true, "cp", null, null, null, null), List.of(), null, List.of(),
                        SomeFacts.AT),
                Map.of(), Map.of()), new Order.Schedule("daily")));
        return plan.steps().stream().filter(step -> step.info().id().equals("schedule-script")).findFirst()
                .map(step -> ((Step.WriteFile) step).content().masked()).orElseThrow();
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
