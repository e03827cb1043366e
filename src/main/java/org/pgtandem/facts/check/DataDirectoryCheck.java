package org.pgtandem.facts.check;

import java.util.List;
import java.util.Optional;
import org.pgtandem.facts.check.Situation.Seen;
import org.pgtandem.model.Finding;
import org.pgtandem.model.NodeFacts.DataDir;

/** What lies where the copy will be. It is moved aside, never deleted, and only if the person said so. */
final class DataDirectoryCheck implements Check {

    @Override
    public List<Finding> findings(Situation situation) {
        return situation.standbysToCopy().stream().flatMap(standby -> Optional.ofNullable(standby.facts().dataDir())
                .map(dataDir -> judge(situation, standby, dataDir)).stream()).toList();
    }

    private static Finding judge(Situation situation, Seen standby, DataDir dataDir) {
        if (dataDir.mountPoint()) {
            return Say.blocker(standby.name(), "datadir.mount-point", dataDir.path());
        }
        if (!dataDir.open()) {
            return Say.info(standby.name(), "datadir.unseen", standby.facts().login().user(), dataDir.path());
        }
        if (!dataDir.exists() || dataDir.empty()) {
            return Say.ok(standby.name(), "datadir.free", dataDir.path());
        }
        if (situation.lab().replaceDataDirectoryOf().contains(standby.name())) {
            return Say.info(standby.name(), "datadir.replaced", dataDir.path(), Say.bytes(dataDir.usedBytes()));
        }
        String code = dataDir.holdsCluster() ? "datadir.holds-cluster" : "datadir.not-empty";
        Object[] args = {standby.name(), dataDir.path(), Say.bytes(dataDir.usedBytes())};
        return situation.willAsk() ? Say.warning(standby.name(), code, args) : Say.blocker(standby.name(), code, args);
    }
}
