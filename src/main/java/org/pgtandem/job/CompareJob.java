package org.pgtandem.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.pgtandem.host.SqlSessions;
import org.pgtandem.model.Cancellation;
import org.pgtandem.model.Comparison;
import org.pgtandem.model.Comparison.Sum;
import org.pgtandem.model.Comparison.Table;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Node;
import org.pgtandem.model.Result;

/** Compares the rows of a database on the primary and its standbys, once these have replayed what the primary had. */
record CompareJob(ClusterLocator locator, SqlSessions sessions, Cancellation cancel) {

    Result<Comparison> run(Lab lab, String database) {
        return sums(lab.primary()).flatMap(primary -> primary.position().flatMap(lsn -> {
            Map<String, Map<String, Sum>> byNode = new LinkedHashMap<>();
            Result<Result.Done> asked = put(primary.sums(database), lab.primary(), byNode);
            for (Node standby : lab.standbys()) {
                asked = asked.flatMap(_ -> sums(standby)).flatMap(node -> node.replayed(lsn)
                        .flatMap(_ -> put(node.sums(database), standby, byNode)));
            }
            return asked.map(_ -> comparison(database, byNode));
        }));
    }

    private Result<NodeSums> sums(Node node) {
        return locator.locate(node.name()).map(target -> new NodeSums(sessions, target, cancel));
    }

    private static Result<Result.Done> put(Result<Map<String, Sum>> sums, Node node,
            Map<String, Map<String, Sum>> byNode) {
        return switch (sums) {
            case Result.Ok<Map<String, Sum>>(Map<String, Sum> found) -> {
                byNode.put(node.name(), found);
                yield Result.done();
            }
            case Result.Failed<Map<String, Sum>>(Failure failure) -> Result.failed(failure);
        };
    }

    private static Comparison comparison(String database, Map<String, Map<String, Sum>> byNode) {
        TreeSet<String> names = new TreeSet<>();
        byNode.values().forEach(sums -> names.addAll(sums.keySet()));
        List<Table> tables = new ArrayList<>();
        for (String name : names) {
            Map<String, Sum> sums = new LinkedHashMap<>();
            byNode.forEach((node, found) -> {
                Sum sum = found.get(name);
                if (sum != null) {
                    sums.put(node, sum);
                }
            });
            tables.add(new Table(name, sums));
        }
        return new Comparison(database, List.copyOf(byNode.keySet()), tables);
    }
}
