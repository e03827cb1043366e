package org.pgtandem.facts;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.NodeFacts.Cluster;
import org.pgtandem.model.NodeFacts.Install;
import org.pgtandem.model.PgVersion;
import org.pgtandem.model.PostgresSpec;
import org.pgtandem.postgres.Layouts;

/** Finds the cluster and the programs that a lab means. */
final class ClusterChoice {

    private static final Comparator<Cluster> BEST_FIRST = Comparator.comparing((Cluster cluster) -> !cluster.running())
            .thenComparingInt(cluster -> -cluster.version().major()).thenComparingInt(Cluster::port);

    private ClusterChoice() {}

    /** The cluster that fits all that the lab says; of several a running one, then the newest, then the lowest port. */
    static Optional<Cluster> cluster(PostgresSpec spec, List<Cluster> clusters) {
        return clusters.stream().filter(cluster -> fits(spec, cluster)).min(BEST_FIRST);
    }

    /** The newest programs that fit the lab; those of its directory, where it names one. */
    static Optional<Install> install(PostgresSpec spec, List<Install> installs) {
        return installs.stream()
                .filter(install -> spec.binDir() == null || install.binDir().equals(bare(spec.binDir())))
                .filter(install -> fitsVersion(spec, install.version())).max(Comparator.comparing(Install::version));
    }

    /** The data directory of the lab, of the cluster found, or of the one that the packages would make. */
    static @Nullable String dataDir(PostgresSpec spec, @Nullable Cluster cluster, @Nullable Install install) {
        if (cluster != null) {
            return cluster.dataDir();
        }
        return spec.dataDir() != null
                ? bare(spec.dataDir())
                : Optional.ofNullable(install).flatMap(Layouts::defaultDataDir).orElse(null);
    }

    private static boolean fits(PostgresSpec spec, Cluster cluster) {
        if (spec.dataDir() != null) {
            return cluster.dataDir().equals(bare(spec.dataDir()));
        }
        return fitsVersion(spec, cluster.version()) && (spec.port() == null || spec.port() == cluster.port())
                && (spec.service() == null || spec.service().equals(cluster.service()));
    }

    private static boolean fitsVersion(PostgresSpec spec, PgVersion version) {
        return spec.version() == null || PgVersion.parse(spec.version()).major() == version.major();
    }

    private static String bare(String directory) {
        return directory.length() > 1 ? directory.replaceAll("/+$", "") : directory;
    }
}
