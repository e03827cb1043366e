package org.pgtandem.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Node;
import org.pgtandem.model.NodeFacts;
import org.pgtandem.model.NodeFacts.Cluster;
import org.pgtandem.model.PgVersion;
import org.pgtandem.model.PostgresSpec;
import org.pgtandem.model.Text;

/** What a lab says of a node's cluster, where clusters were found there and none is like that. */
public final class LabCluster {

    /** A key of the lab file, its value, and which clusters have it. */
    private record Said(String key, String value, Predicate<Cluster> fits) {}

    private LabCluster() {}

    /** Which clusters were found in place of the lab's, and the key to correct; empty where one fits or none was found. */
    public static Optional<Failure> unfit(Node node, NodeFacts facts) {
        List<Said> wrong = wrong(node.postgres(), facts.clusters());
        if (facts.cluster() != null || facts.clusters().isEmpty() || wrong.isEmpty()) {
            return Optional.empty();
        }
        String keys = String.join(", ", wrong.stream().map(Said::key).toList());
        String values = String.join(", ", wrong.stream().map(said -> said.key() + " " + said.value()).toList());
        return Optional.of(Failure.of(
                Text.of("finding.cluster.unfit", node.name(), values, list(facts.clusters())),
                Text.of("finding.cluster.unfit.hint", node.name(), keys)));
    }

    /** What no cluster has; all that is said, where only together it fits none. */
    private static List<Said> wrong(PostgresSpec spec, List<Cluster> found) {
        List<Said> all = said(spec);
        List<Said> wrong = all.stream().filter(said -> found.stream().noneMatch(said.fits())).toList();
        return wrong.isEmpty() ? all : wrong;
    }

    /** A data directory says which cluster is meant, whatever else is said. */
    private static List<Said> said(PostgresSpec spec) {
        List<Said> said = new ArrayList<>();
        String dataDir = spec.dataDir();
        if (dataDir != null) {
            return List.of(new Said("postgres.dataDir", dataDir, cluster -> cluster.dataDir().equals(dataDir)));
        }
        if (spec.version() != null) {
            int major = PgVersion.parse(spec.version()).major();
            said.add(new Said("postgres.version", spec.version(), cluster -> cluster.version().major() == major));
        }
        if (spec.port() != null) {
            int port = spec.port();
            said.add(new Said("postgres.port", Integer.toString(port), cluster -> cluster.port() == port));
        }
        String service = spec.service();
        if (service != null) {
            said.add(new Said("postgres.service", service, cluster -> service.equals(cluster.service())));
        }
        return said;
    }

    private static Text list(List<Cluster> found) {
        return found.stream().map(LabCluster::one).reduce((some, more) -> Text.of("finding.cluster.and", some, more))
                .orElseThrow();
    }

    private static Text one(Cluster cluster) {
        return Text.of("finding.cluster.one", Integer.toString(cluster.version().major()), cluster.name(),
                Integer.toString(cluster.port()), cluster.dataDir());
    }
}
