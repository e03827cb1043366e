package org.pgtandem.facts.check;

import java.util.List;
import java.util.stream.Collectors;
import org.pgtandem.model.Finding;
import org.pgtandem.model.Lab;
import org.pgtandem.model.ServerFacts;
import org.pgtandem.model.ServerFacts.Tablespace;
import org.pgtandem.postgres.TablespaceMapping;

/** Tablespaces lie outside the data directory: the method must take them along, and the lab say where to. */
final class TablespaceCheck implements Check {

    @Override
    public List<Finding> findings(Situation situation) {
        return situation.primaryServer().map(server -> judge(situation.lab(), server)).map(List::of).orElse(List.of());
    }

    private static Finding judge(Lab lab, ServerFacts server) {
        String primary = lab.primary().name();
        List<String> missing = TablespaceMapping.missing(lab, server);
        if (server.tablespaces().isEmpty()) {
            return Say.ok(primary, "tablespaces.none");
        }
        if (!TablespaceMapping.isTakenBy(lab.method())) {
            return Say.proven(Say.blocker(primary, "tablespaces", primary, server.tablespaces().size(),
                    lab.method().id(), TablespaceMapping.labFileLine(lab, server), TablespaceMapping.methods()),
                    directories(server));
        }
        return missing.isEmpty()
                ? Say.proven(Say.ok(primary, "tablespaces.mapped", server.tablespaces().size()), directories(server))
                : Say.proven(Say.blocker(primary, "tablespaces.unmapped", missing.size(), String.join(", ", missing),
                        TablespaceMapping.labFileLine(lab, server)), directories(server));
    }

    private static String directories(ServerFacts server) {
        return server.tablespaces().stream().map(Tablespace::directory).collect(Collectors.joining("\n"));
    }
}
