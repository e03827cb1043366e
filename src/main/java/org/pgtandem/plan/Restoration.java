package org.pgtandem.plan;

import java.util.Optional;
import org.pgtandem.model.Backup;
import org.pgtandem.model.BackupFacts;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Result;
import org.pgtandem.model.ServerFacts;
import org.pgtandem.model.Text;

/** Which backup is restored, and where to: the same question whoever keeps the backups. */
record Restoration(Backup backup, RestorePlace place) {

    /** @param server what the primary's running server says; empty where it does not run as a primary */
    static Result<Restoration> of(PlanInput input, BackupFacts known, Order.Restore order,
            Optional<ServerFacts> server) {
        Optional<NodeCluster> node = BackupSite.cluster(input, order.node());
        if (node.isEmpty()) {
            return Result.failed(Failure.of(Text.of("backups.unknown-node", order.node()),
                    Text.of("backups.unknown-place.hint")));
        }
        if (server.filter(running -> !running.tablespaces().isEmpty()).isPresent()) {
            return RestoreCopySteps.refusedForTablespaces();
        }
        return BackupChoice.toRestore(known.backups(), order.backup(), order.target())
                .flatMap(backup -> RestorePlace
                        .of(input.lab().name(), node.get(), order.directory(), order.port(), known)
                        .map(place -> new Restoration(backup, place)));
    }
}
