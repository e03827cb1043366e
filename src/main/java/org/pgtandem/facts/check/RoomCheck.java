package org.pgtandem.facts.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pgtandem.facts.check.Situation.Seen;
import org.pgtandem.model.Finding;
import org.pgtandem.model.NodeFacts.DataDir;
import org.pgtandem.model.ServerFacts;
import org.pgtandem.model.ServerFacts.Tablespace;

/** Room for the copy beside what is there, and on the primary for the WAL that a slot keeps. */
final class RoomCheck implements Check {

    /** WAL that is written while the copy is made. */
    private static final long RESERVE = 64L * 1024 * 1024;

    @Override
    public List<Finding> findings(Situation situation) {
        List<Finding> findings = new ArrayList<>();
        DataDir source = situation.primary().map(primary -> primary.facts().dataDir()).orElse(null);
        if (source == null) {
            return findings;
        }
        if (!source.open() && situation.primaryServer().isEmpty()) {
            situation.standbysToCopy().forEach(standby -> unknown(standby).ifPresent(findings::add));
            return findings;
        }
        long needed = Math.max(source.usedBytes(),
                situation.primaryServer().map(RoomCheck::inDataDirectory).orElse(0L)) + RESERVE;
        situation.standbysToCopy().forEach(standby -> judge(standby, needed, findings));
        situation.primaryServer().filter(RoomCheck::isUnbounded).ifPresent(_ -> findings
                .add(Say.info(situation.lab().primary().name(), "slot.unbounded", Say.bytes(source.freeBytes()))));
        return findings;
    }

    private static long inDataDirectory(ServerFacts server) {
        return server.databaseBytes() - server.tablespaces().stream().mapToLong(Tablespace::bytes).sum();
    }

    private static void judge(Seen standby, long needed, List<Finding> findings) {
        DataDir target = standby.facts().dataDir();
        if (target == null) {
            return;
        }
        if (!target.open() && !target.exists()) {
            unknown(standby).ifPresent(findings::add);
            return;
        }
        Object[] args = {Say.bytes(needed), Say.bytes(target.freeBytes()), target.path()};
        findings.add(target.freeBytes() < needed
                ? Say.blocker(standby.name(), "disk.room", args)
                : Say.ok(standby.name(), "disk.enough", args));
    }

    /** How much is needed, or where it would lie, could not be seen. */
    private static Optional<Finding> unknown(Seen standby) {
        return Optional.ofNullable(standby.facts().dataDir())
                .map(target -> Say.info(standby.name(), "disk.unknown", target.path()));
    }

    /** A slot may keep WAL until the disk is full: always before 13, and by default after it. */
    private static boolean isUnbounded(ServerFacts server) {
        return server.value("max_slot_wal_keep_size").orElse("-1").equals("-1");
    }
}
