package org.pgtandem.facts.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pgtandem.model.CloneMethod;
import org.pgtandem.model.Finding.Severity;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Node;
import org.pgtandem.model.NodeFacts.Cluster;
import org.pgtandem.model.PostgresSpec;
import org.pgtandem.model.Role;
import org.pgtandem.model.SshTarget;

/** A lab file that means a cluster which is not there. */
class ClusterCheckTest extends PreflightFixture {

    private static final String FOUND = "Found there: 15 main, port 5432, data directory /var/lib/postgresql/15/main";

    @Test
    void port_ofNoClusterOnThePrimary_namesTheClustersAndTheKey() {
        misnamed(primary);
        lab = lab(spec(null, 5433, null), PostgresSpec.FIND_OUT);

        assertStops("pgsqlMaster", "cluster.unfit");
        assertThat(english("cluster.unfit")).isEqualTo("No cluster on pgsqlMaster has postgres.port 5433. " + FOUND);
        assertThat(hint("cluster.unfit")).startsWith("Correct postgres.port of pgsqlMaster in the lab file");
        assertThat(codes()).doesNotContain("primary.no-cluster");
    }

    @Test
    void version_ofNoCluster_isNamedAlone() {
        misnamed(primary);
        primary.install = null;
        lab = lab(spec("17", 5432, null), PostgresSpec.FIND_OUT);

        assertThat(english("cluster.unfit")).startsWith("No cluster on pgsqlMaster has postgres.version 17. ");
        assertStops("pgsqlMaster", "postgres.other-version");
        assertThat(codes()).doesNotContain("postgres.missing");
    }

    @Test
    void dataDirectory_ofNoClusterOnThePrimary_stops() {
        misnamed(primary);
        lab = lab(spec("15", 5432, "/srv/pg"), PostgresSpec.FIND_OUT);

        assertThat(english("cluster.unfit")).startsWith("No cluster on pgsqlMaster has postgres.dataDir /srv/pg. ");
    }

    @Test
    void port_ofNoClusterOnTheStandby_stopsWhereTheNewOneWouldLieInTheOldOnesPlace() {
        standby = NodeFixture.standby();
        misnamed(standby);
        lab = lab(PostgresSpec.FIND_OUT, spec(null, 5433, null));
        assertStops("pgsqlSlave", "cluster.unfit");

        standby.dataDir = new org.pgtandem.model.NodeFacts.DataDir("/srv/new", false, false, false, false, 0,
                14 * NodeFixture.GB, null);
        lab = lab(PostgresSpec.FIND_OUT, spec(null, null, "/srv/new"));
        assertThat(severity("cluster.new")).isEqualTo(Severity.INFO);
        assertThat(english("cluster.new")).contains(FOUND, "A new one will be made in /srv/new");
    }

    @Test
    void node_withoutAnyCluster_isNoMatterOfTheLabFile() {
        primary.cluster = null;
        primary.running = false;
        lab = lab(spec(null, 5433, null), PostgresSpec.FIND_OUT);

        assertThat(codes()).contains("primary.no-cluster").doesNotContain("cluster.unfit");
    }

    /** Its cluster was found, and is not the one that the lab means. */
    private static void misnamed(NodeFixture node) {
        Cluster there = java.util.Objects.requireNonNull(node.cluster);
        node.others = List.of(there);
        node.cluster = null;
        node.running = false;
    }

    private static PostgresSpec spec(@Nullable String version, @Nullable Integer port, @Nullable String dataDir) {
        return new PostgresSpec(version, null, port, dataDir, null, null);
    }

    private static Lab lab(PostgresSpec primary, PostgresSpec standby) {
        SshTarget ssh = new SshTarget("127.0.0.1", 2321, "vagrant", null, null);
        return new Lab("otus-26",
                List.of(new Node("pgsqlMaster", Role.PRIMARY, ssh, null, primary, null),
                        new Node("pgsqlSlave", Role.STANDBY, ssh, null, standby, null)),
                Lab.Replication.DEFAULT, CloneMethod.PG_BASEBACKUP, Map.of(), null, null, Set.of());
    }
}
