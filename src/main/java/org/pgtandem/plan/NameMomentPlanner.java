package org.pgtandem.plan;

import java.util.List;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;
import org.pgtandem.plan.StepInfo.Phase;
import org.pgtandem.postgres.KeptBackupSql;

/** Plans a named restore point, and that the WAL which holds it is archived at once. */
final class NameMomentPlanner {

    /** The server keeps 63 bytes of a name. */
    private static final String NAME = "(?U)[^\\p{Cntrl}]{1,63}";

    private NameMomentPlanner() {}

    static Result<Plan> plan(BackupSite site, String name) {
        if (!name.matches(NAME) || name.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > 63) {
            return Result.failed(Failure.of(Text.of("backups.point-name", name), Text.of("backups.point-name.hint")));
        }
        return site.server().map(_ -> {
            NodeCluster primary = site.served();
            List<Step> steps = List.of(
                    new Step.Sql(OrderInfos.of(primary.node(), "name-moment", Phase.BACKUP, name), primary.sql(),
                            KeptBackupSql.restorePoint(name), null, List.of()),
                    new Step.Sql(OrderInfos.of(primary.node(), "switch-wal", Phase.BACKUP), primary.sql(),
                            KeptBackupSql.switchWal(), null, List.of()));
            return site.plan(steps, primary);
        });
    }
}
