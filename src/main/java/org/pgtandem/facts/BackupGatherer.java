package org.pgtandem.facts;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pgtandem.command.RunAs;
import org.pgtandem.host.Captured;
import org.pgtandem.host.Host;
import org.pgtandem.host.Hosts;
import org.pgtandem.host.SqlSession;
import org.pgtandem.host.SqlSessions;
import org.pgtandem.model.BackupFacts;
import org.pgtandem.model.Backups;
import org.pgtandem.model.Backups.Keeper;
import org.pgtandem.model.Cancellation;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Node;
import org.pgtandem.model.NodeFacts;
import org.pgtandem.model.NodeFacts.Cluster;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;
import org.pgtandem.postgres.BackupPlace;
import org.pgtandem.postgres.KeptBackupSql;
import org.pgtandem.postgres.Layouts;
import org.pgtandem.postgres.SqlTargets;

/** Looks at backups, archived WAL and restored servers without changing anything. */
public final class BackupGatherer {

    private final Clock clock;
    private final Hosts hosts;
    private final SqlSessions sql;
    private final Cancellation cancel;

    public BackupGatherer(Clock clock, Hosts hosts, SqlSessions sql, Cancellation cancel) {
        this.clock = clock;
        this.hosts = hosts;
        this.sql = sql;
        this.cancel = cancel;
    }

    /**
     * What there is. Fails where the node of the backups cannot be asked; without the others less is known.
     *
     * @param facts of the nodes that could be asked, by name
     */
    public Result<BackupFacts> gather(Lab lab, Map<String, NodeFacts> facts) {
        Optional<BackupPlace> place = BackupPlace.of(lab, facts);
        if (place.isEmpty()) {
            return Result.failed(Failure.of(Text.of("backups.unknown-place"), Text.of("backups.unknown-place.hint")));
        }
        Map<String, Records> seen = new HashMap<>();
        for (Node node : lab.nodes()) {
            Result<Records> looked = look(lab, node, facts.get(node.name()), place.get());
            if (looked instanceof Result.Failed<Records>(Failure failure) && node.name().equals(place.get().node())) {
                return Result.failed(failure);
            }
            if (looked instanceof Result.Ok<Records>(Records records)) {
                seen.put(node.name(), records);
            }
        }
        return Result.ok(put(lab, facts, place.get(), seen));
    }

    private Result<Records> look(Lab lab, Node node, @Nullable NodeFacts facts, BackupPlace place) {
        Optional<Cluster> cluster = Optional.ofNullable(facts).flatMap(found -> Layouts.cluster(node, found));
        if (cluster.isEmpty()) {
            return Result.failed(Failure.of(Text.of("backups.unknown-node", node.name()),
                    Text.of("backups.unknown-place.hint")));
        }
        String directory = node.name().equals(place.node()) ? place.directory() : "";
        String archive = node.equals(lab.primary()) && place.archive() != null ? place.archive() : "";
        RunAs owner = RunAs.user(cluster.get().owner());
        return hosts.host(node.name()).flatMap((Host host) -> Captured.of(host,
                Script.BACKUPS.command(owner, directory, archive, BackupPlace.unit(lab)), cancel))
                .map(said -> Records.parse(said.stdout()));
    }

    private BackupFacts put(Lab lab, Map<String, NodeFacts> facts, BackupPlace place, Map<String, Records> seen) {
        Records there = seen.getOrDefault(place.node(), new Records(List.of()));
        Records primary = seen.getOrDefault(lab.primary().name(), new Records(List.of()));
        NodeFacts served = facts.get(lab.primary().name());
        Backups.Archiving archiving = ArchivingSeen.of(served, archiver(served));
        Set<String> segments = primary.all("segment").stream().map(List::getFirst).collect(Collectors.toSet());
        FoundBackups found = new FoundBackups(there, place.node(), segments);
        Lab.Keeping keeping = lab.backup() == null ? Lab.Keeping.DEFAULT : lab.backup();
        Backups backups = new Backups(Keeper.DIRECTORY, place.node(), place.directory(), keeping.retention(),
                found.backups(), archiving, ArchivingSeen.items(archiving), there.one("timer").orElse(null),
                seen.entrySet().stream().flatMap(node -> FoundRestored.of(node.getKey(), node.getValue()).stream())
                        .toList(),
                clock.instant());
        return new BackupFacts(backups, found.notes(), seen.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, node -> ports(node.getValue()))));
    }

    private static Set<Integer> ports(Records records) {
        return records.all("port").stream().map(fields -> Integer.parseInt(fields.getFirst(), 16))
                .collect(Collectors.toSet());
    }

    private List<@Nullable String> archiver(@Nullable NodeFacts primary) {
        if (primary == null || primary.server() == null || primary.cluster() == null) {
            return List.of();
        }
        Result<SqlSession.Rows> rows = sql.open(SqlTargets.of(primary.node(), RunAs.user(primary.cluster().owner()),
                primary.cluster(), primary.install())).flatMap(session -> {
                    try (session) {
                        return session.execute(KeptBackupSql.archiver());
                    }
                });
        return rows instanceof Result.Ok<SqlSession.Rows>(SqlSession.Rows answer) && !answer.rows().isEmpty()
                ? answer.rows().getFirst()
                : List.of();
    }
}
