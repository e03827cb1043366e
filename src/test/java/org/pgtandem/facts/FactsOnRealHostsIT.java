package org.pgtandem.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pgtandem.host.PsqlSessions;
import org.pgtandem.host.ssh.Environment;
import org.pgtandem.host.ssh.MemoryHostKeys;
import org.pgtandem.host.ssh.SshHosts;
import org.pgtandem.model.Become;
import org.pgtandem.model.Cancellation;
import org.pgtandem.model.CloneMethod;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Node;
import org.pgtandem.model.NodeFacts;
import org.pgtandem.model.NodeFacts.Cluster;
import org.pgtandem.model.NodeFacts.DataDir;
import org.pgtandem.model.NodeFacts.Reach;
import org.pgtandem.model.PostgresSpec;
import org.pgtandem.model.Result;
import org.pgtandem.model.Role;
import org.pgtandem.model.SecretRef;
import org.pgtandem.model.Secrets;
import org.pgtandem.model.ServerFacts;
import org.pgtandem.model.SshTarget;
import org.pgtandem.realhosts.RealHosts;

@Tag(RealHosts.TAG)
class FactsOnRealHostsIT {

    @RegisterExtension
    static final RealHosts HOSTS = RealHosts.of("pgsqlMaster=bookworm", "pgsqlSlave=bookworm:ru",
            "empty=trixie:nocluster", "stopped=trixie:stopped,ownerstart");

    @ParameterizedTest
    @CsvSource({"vagrant, SUDO, false", "student, SUDO, true", "root, ROOT, false", "postgres, NONE, true"})
    void gather_everyKindOfLogin_seesTheSameServer(String user, Become become, boolean asks) {
        NodeFacts facts = gather("pgsqlMaster", Role.PRIMARY, user);

        assertThat(facts.login().become()).isEqualTo(become);
        assertThat(facts.login().sudoAsksPassword()).isEqualTo(asks);
        Cluster cluster = Objects.requireNonNull(facts.cluster());
        assertThat(cluster.running()).isTrue();
        assertThat(cluster.service()).isEqualTo("postgresql@15-main");
        assertThat(cluster.ownerMay()).isEqualTo(become != Become.NONE);
        ServerFacts server = Objects.requireNonNull(facts.server());
        assertThat(server.systemIdentifier())
                .isEqualTo(HOSTS.sql("pgsqlMaster", "SELECT system_identifier FROM pg_control_system()"))
                .isEqualTo(Objects.requireNonNull(facts.dataDir()).systemIdentifier());
        assertThat(server.value("data_directory")).contains("/var/lib/postgresql/15/main");
        assertThat(server.hba().content()).contains("scram-sha-256");
        assertThat(server.mayAdministrate()).isTrue();
        assertThat(facts.os().systemd()).isTrue();
        assertThat(facts.os().addresses()).containsExactly("192.168.11.150");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fish", "csh"})
    void gather_oddLoginShell_makesNoDifference(String user) {
        assertThat(gather("pgsqlMaster", Role.PRIMARY, user).server()).isNotNull();
    }

    @Test
    void gather_loginWithoutRights_stillSeesTheCluster() {
        NodeFacts facts = gather("pgsqlMaster", Role.PRIMARY, "plain");

        assertThat(facts.server()).isNull();
        assertThat(Objects.requireNonNull(facts.cluster()).running()).isTrue();
        assertThat(facts.login().become()).isEqualTo(Become.NONE);
        assertThat(Objects.requireNonNull(facts.dataDir()).open()).isFalse();
        assertThat(facts.dataDir().empty()).isFalse();
    }

    @Test
    void gather_russianServer_isUnderstood() {
        NodeFacts facts = gather("pgsqlSlave", Role.STANDBY, "student");

        assertThat(Objects.requireNonNull(facts.server()).value("lc_messages")).contains("ru_RU.UTF-8");
        assertThat(facts.network().toPrimary()).isEqualTo(Reach.REFUSED);
        assertThat(facts.network().portHolder()).isNull();
    }

    @Test
    void gather_noCluster_saysWhereOneWouldLie() {
        NodeFacts facts = gather("empty", Role.STANDBY, "vagrant");

        assertThat(facts.cluster()).isNull();
        assertThat(Objects.requireNonNull(facts.install()).version().major()).isEqualTo(17);
        DataDir dataDir = Objects.requireNonNull(facts.dataDir());
        assertThat(dataDir.path()).isEqualTo("/var/lib/postgresql/17/main");
        assertThat(dataDir.exists()).isFalse();
        assertThat(dataDir.freeBytes()).isPositive();
    }

    @Test
    void gather_stoppedCluster_knowsThatItsOwnerMayStartIt() {
        NodeFacts facts = gather("stopped", Role.STANDBY, "postgres");

        Cluster cluster = Objects.requireNonNull(facts.cluster());
        assertThat(cluster.running()).isFalse();
        assertThat(cluster.ownerMay()).isTrue();
        assertThat(facts.server()).isNull();
        assertThat(Objects.requireNonNull(facts.dataDir()).holdsCluster()).isTrue();
    }

    @Test
    void gather_stoppedPrimary_isNoFailure() {
        assertThat(gather("stopped", Role.PRIMARY, "root").server()).isNull();
    }

    @Test
    void gather_cutBetweenTheNodes_isATimeOut() {
        HOSTS.cut("pgsqlSlave", "pgsqlMaster");

        assertThat(gather("pgsqlSlave", Role.STANDBY, "vagrant").network().toPrimary()).isEqualTo(Reach.TIMED_OUT);

        HOSTS.heal("pgsqlSlave");
    }

    private static NodeFacts gather(String name, Role role, String user) {
        Node node = node(name, role, user);
        Lab lab = role == Role.PRIMARY
                ? lab(List.of(node))
                : lab(List.of(node("pgsqlMaster", Role.PRIMARY, user), node));
        Secrets secrets = secrets(user);
        try (SshHosts hosts = new SshHosts(lab.nodes(), secrets, new MemoryHostKeys(), Environment.system(),
                new Cancellation())) {
            Result<NodeFacts> facts = hosts.host(name).flatMap(host -> new FactsGatherer(Clock.systemUTC())
                    .gather(lab, node, host, new PsqlSessions(hosts, secrets), new Cancellation()));
            return switch (facts) {
                case Result.Ok<NodeFacts>(NodeFacts found) -> found;
                case Result.Failed<NodeFacts>(Failure failure) -> throw new AssertionError(failure);
            };
        }
    }

    private static Node node(String name, Role role, String user) {
        var host = HOSTS.host(name);
        return new Node(name, role,
                new SshTarget(host.ssh().host(), host.ssh().port(), user, HOSTS.keys().plain().toString(), null), null,
                new PostgresSpec(null, host.address(), null, null, null, null), null);
    }

    private static Lab lab(List<Node> nodes) {
        return new Lab("facts", nodes, Lab.Replication.DEFAULT, CloneMethod.PG_BASEBACKUP, Map.of(), null, null,
                Set.of());
    }

    private static Secrets secrets(String user) {
        String password = HOSTS.user(user).password();
        return ref -> ref instanceof SecretRef.Sudo ? Optional.ofNullable(password) : Optional.empty();
    }
}
