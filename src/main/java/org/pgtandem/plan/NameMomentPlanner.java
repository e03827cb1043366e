package org.pgtandem.plan;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;
import org.pgtandem.plan.StepInfo.Phase;
import org.pgtandem.postgres.KeptBackupSql;

/** Plans a named restore point, and that the WAL which holds it is archived at once. */
final class NameMomentPlanner {

    /** The server keeps as many bytes of a name. */
    private static final int LONGEST = 63;

    private NameMomentPlanner() {}

    static Result<Plan> plan(PlanInput input, String name) {
        if (name.isEmpty() || name.chars().anyMatch(Character::isISOControl)
                || name.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            return Result.failed(Failure.of(Text.of("backups.point-name", name), Text.of("backups.point-name.hint")));
        }
        Optional<NodeCluster> found = BackupSite.cluster(input, input.lab().primary().name())
                .filter(node -> node.facts().server() != null && !node.facts().server().inRecovery());
        return found.map(primary -> Result.ok(new Plan(input.lab().name(), List.of(primary.target()),
                List.of(name(primary, name), RestoreCopySteps.switchWal(primary, Phase.BACKUP)),
                primary.facts().at()))).orElseGet(() -> BackupSite.noPrimary(input.lab()));
    }

    private static Step name(NodeCluster primary, String name) {
        return new Step.Sql(OrderInfos.of(primary.node(), "name-moment", Phase.BACKUP, name), primary.sql(),
                KeptBackupSql.restorePoint(name), null, List.of());
    }
}
