package org.pgtandem.facts.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pgtandem.model.CloneMethod;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Finding;
import org.pgtandem.model.Finding.Severity;
import org.pgtandem.model.NodeFacts.BarmanFiles;
import org.pgtandem.model.NodeFacts.DataDir;
import org.pgtandem.model.Result;
import org.pgtandem.model.ServerFacts;
import org.pgtandem.postgres.BarmanPlace;

/** barman is where the lab has it, with all that a clone by barman needs. Silent for labs that clone otherwise. */
final class BarmanCheck implements Check {

    /** WAL that is received while the backup is made. */
    private static final long RESERVE = 64L * 1024 * 1024;

    @Override
    public List<Finding> findings(Situation situation) {
        if (situation.lab().method() != CloneMethod.BARMAN) {
            return List.of();
        }
        return switch (BarmanPlace.of(situation.lab(), situation.facts())) {
            case Result.Failed<BarmanPlace>(Failure failure) -> List.of(refused(situation, failure));
            case Result.Ok<BarmanPlace>(BarmanPlace place) -> judge(situation, place);
        };
    }

    /** The failure's texts are a finding's already; their key holds its code. */
    private static Finding refused(Situation situation, Failure failure) {
        return new Finding(situation.lab().barmanOrDefault().node(), Severity.BLOCKER,
                failure.reason().key().replaceFirst("^finding\\.", ""), failure.reason(), failure.hint(), null);
    }

    private static List<Finding> judge(Situation situation, BarmanPlace place) {
        String node = place.node().name();
        List<Finding> findings = new ArrayList<>();
        findings.add(Say.ok(node, "barman.found", place.version().toString(), node, place.binDir()));
        if (place.known()) {
            findings.add(Say.info(node, "barman.server", node, place.serverFile()));
        }
        Optional.ofNullable(place.facts().tools().barman()).ifPresent(files -> {
            if (!files.cron()) {
                findings.add(Say.warning(node, "barman.cron", node));
            }
            room(situation, place, files).ifPresent(findings::add);
        });
        slot(situation, place).ifPresent(findings::add);
        return findings;
    }

    /** The backup, and the copy of it that goes to the standby. */
    private static Optional<Finding> room(Situation situation, BarmanPlace place, BarmanFiles files) {
        DataDir source = situation.primary().map(primary -> primary.facts().dataDir()).orElse(null);
        if (source == null || situation.standbysToClone().isEmpty()) {
            return Optional.empty();
        }
        long needed = 2 * Math.max(source.usedBytes(),
                situation.primaryServer().map(ServerFacts::databaseBytes).orElse(0L)) + RESERVE;
        Object[] args = {Say.bytes(needed), Say.bytes(files.freeBytes()), place.node().name()};
        return Optional.of(files.freeBytes() < needed
                ? Say.blocker(place.node().name(), "barman.room", args)
                : Say.ok(place.node().name(), "barman.roomy", args));
    }

    /** Somebody holds barman's slot, and it is not the barman of this lab. */
    private static Optional<Finding> slot(Situation situation, BarmanPlace place) {
        String name = place.settings().slot();
        return situation.primaryServer().filter(_ -> !place.known())
                .flatMap(server -> server.slot(name).filter(ServerFacts.Slot::active)
                        .map(slot -> Say.blocker(situation.lab().primary().name(), "barman.slot-held", name,
                                SlotCheck.holder(server, slot), place.node().name())));
    }
}
