package org.pgtandem.facts;

import java.time.Clock;
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
import org.pgtandem.model.NodeFacts;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;
import org.pgtandem.postgres.BackupPlace;
import org.pgtandem.postgres.BarmanPlace;
import org.pgtandem.postgres.KeptBackupSql;
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
        return lab.usesBarman()
                ? BarmanPlace.of(lab, facts).flatMap(place -> inBarman(lab, facts, place))
                : inDirectory(lab, facts);
    }

    private Result<BackupFacts> inBarman(Lab lab, Map<String, NodeFacts> facts, BarmanPlace place) {
        return run(place.node().name(), Script.BARMAN.command(BarmanPlace.USER, place.server(),
                BackupPlace.unit(lab))).map(records -> {
                    Map<String, Records> seen = look(lab, facts, null);
                    FoundInBarman found = new FoundInBarman(records, place);
                    Backups backups = new Backups(Keeper.BARMAN, place.node().name(), place.server(),
                            place.settings().retention(), found.backups(), found.archiving(), found.items(),
                            records.one("timer").orElse(null), FoundRestored.of(lab, facts, seen), clock.instant());
                    return new BackupFacts(backups, found.notes(), ports(seen));
                });
    }

    private Result<BackupFacts> inDirectory(Lab lab, Map<String, NodeFacts> facts) {
        Optional<BackupPlace> place = BackupPlace.of(lab, facts);
        if (place.isEmpty()) {
            return Result.failed(Failure.of(Text.of("backups.unknown-place"), Text.of("backups.unknown-place.hint")));
        }
        Map<String, Records> seen = look(lab, facts, place.get());
        Records there = seen.get(place.get().node());
        return there == null
                ? Result.failed(Failure.of(Text.of("backups.unknown-node", place.get().node()),
                        Text.of("backups.unknown-place.hint")))
                : Result.ok(put(lab, facts, place.get(), seen, there));
    }

    private BackupFacts put(Lab lab, Map<String, NodeFacts> facts, BackupPlace place, Map<String, Records> seen,
            Records there) {
        NodeFacts primary = facts.get(lab.primary().name());
        Backups.Archiving archiving = ArchivingSeen.of(primary, archiver(primary));
        Records archive = seen.getOrDefault(lab.primary().name(), new Records(List.of()));
        FoundBackups found = new FoundBackups(there, place.node(), system(primary),
                archive.all("segment").stream().map(List::getFirst).collect(Collectors.toSet()));
        Lab.Keeping keeping = lab.backup() == null ? Lab.Keeping.DEFAULT : lab.backup();
        Backups backups = new Backups(Keeper.DIRECTORY, place.node(), place.directory(), keeping.retention(),
                found.backups(), archiving, ArchivingSeen.items(archiving), there.one("timer").orElse(null),
                FoundRestored.of(lab, facts, seen), clock.instant());
        return new BackupFacts(backups, found.notes(), ports(seen));
    }

    /** Of which system backups are looked for; null where nobody can tell. */
    private static @Nullable String system(@Nullable NodeFacts primary) {
        if (primary == null) {
            return null;
        }
        return primary.server() != null
                ? primary.server().systemIdentifier()
                : Optional.ofNullable(primary.dataDir()).map(NodeFacts.DataDir::systemIdentifier).orElse(null);
    }

    /** What the script sees on each node that answers and has a cluster or could have one. */
    private Map<String, Records> look(Lab lab, Map<String, NodeFacts> facts, @Nullable BackupPlace place) {
        return new NodeLook(lab, facts, place, this::run).all();
    }

    private Result<Records> run(String node, org.pgtandem.command.Command command) {
        return hosts.host(node).flatMap((Host host) -> Captured.of(host, command, cancel))
                .map(said -> Records.parse(said.stdout()));
    }

    private static Map<String, Set<Integer>> ports(Map<String, Records> seen) {
        return seen.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, node -> node.getValue()
                .all("port").stream().map(fields -> Integer.parseInt(fields.getFirst(), 16))
                .collect(Collectors.toSet())));
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
