package org.pgtandem.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pgtandem.command.RunAs;
import org.pgtandem.host.ScriptedHost;
import org.pgtandem.host.ScriptedSql;
import org.pgtandem.model.Become;
import org.pgtandem.model.Cancellation;
import org.pgtandem.model.CloneMethod;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Lab;
import org.pgtandem.model.NodeFacts;
import org.pgtandem.model.NodeFacts.Cluster;
import org.pgtandem.model.NodeFacts.DataDir;
import org.pgtandem.model.NodeFacts.Layout;
import org.pgtandem.model.NodeFacts.Login;
import org.pgtandem.model.NodeFacts.Reach;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;
import org.pgtandem.plan.Labs;
import org.pgtandem.postgres.FactsSql;
import org.pgtandem.postgres.HbaSql;

/** The gatherer on output recorded from Debian hosts. */
class FactsGathererTest {

    private static final String SYSTEM = """
            os	Debian GNU/Linux 12 (bookworm)
            arch	x86_64
            libc	glibc 2.36
            host	pgsqlMaster
            cpus	2
            memory	1014120448
            systemd
            address	192.168.11.150
            install	/usr/lib/postgresql/15/bin	postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)	psql pg_basebackup\s
            """;
    private static final String CLUSTER = "cluster\t/var/lib/postgresql/15/main\t/etc/postgresql/15/main\tmain\t15"
            + "\tpostgres\t/var/lib/postgresql\t%s\t5432\t/var/run/postgresql\t%s\t%s"
            + "\t/var/log/postgresql/postgresql-15-main.log\n";
    private static final String RUNNING = SYSTEM
            + CLUSTER.formatted("running", "/usr/lib/postgresql/15/bin", "postgresql@15-main.service");
    private static final String AROUND = """
            free	81391415296
            exists
            holds
            used	40103936
            system	7711020362132037730
            """;
    private static final String SERVER = """
            {"version": 150018, "in_recovery": false, "system_identifier": "7711020362132037730", "timeline": 1,
             "current_lsn": "0/1", "hba_file": "/etc/postgresql/15/main/pg_hba.conf", "database_bytes": 1,
             "superuser": true, "settings": [], "slots": [], "tablespaces": [], "senders": [], "receiver": null,
             "roles": []}
            """;
    private static final List<String> ROLES = List.of("repluser", "pgtandem_monitor");

    private final Lab lab = Labs.course(CloneMethod.PG_BASEBACKUP);
    private final ScriptedHost host = new ScriptedHost("pgsqlMaster");
    private final ScriptedSql sql = new ScriptedSql();

    @Test
    void gather_runningPrimary_asksTheServerAndReadsItsHba() {
        discover(RunAs.ROOT, RUNNING);
        sql.expect("pgsqlMaster", FactsSql.server().masked(), SERVER)
                .expectRows("pgsqlMaster", FactsSql.verifiers(ROLES).masked(), List.of())
                .expectRows("pgsqlMaster", HbaSql.rules().masked(), List.of());
        inspect(RunAs.ROOT, AROUND + "hba\tlocal\tall all peer\nhba\t\nsshd\t192.168.11.151\tREFUSED\n",
                "/var/lib/postgresql/15/main",
                "/etc/postgresql/15/main/pg_hba.conf", "", "", "", "5432", "192.168.11.151 22");

        NodeFacts facts = gather("pgsqlMaster");

        Cluster cluster = Objects.requireNonNull(facts.cluster());
        assertThat(cluster.layout()).isEqualTo(Layout.DEBIAN);
        assertThat(cluster.service()).isEqualTo("postgresql@15-main");
        assertThat(cluster.version()).hasToString("15.18");
        assertThat(cluster.ownerMay()).isTrue();
        assertThat(Objects.requireNonNull(facts.install()).programs()).isEqualTo(Set.of("psql", "pg_basebackup"));
        assertThat(Objects.requireNonNull(facts.server()).hba().content()).isEqualTo("local\tall all peer\n\n");
        assertThat(facts.dataDir()).isEqualTo(new DataDir("/var/lib/postgresql/15/main", true, false, true, false,
                40103936, 81391415296L, "7711020362132037730"));
        assertThat(facts.network().toSshd()).isEqualTo(Map.of("192.168.11.151", Reach.REFUSED));
        assertThat(facts.os().memoryBytes()).isEqualTo(1014120448);
        assertThat(facts.at()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void gather_primaryThatRefuses_failsInItsWords() {
        discover(RunAs.ROOT, RUNNING);
        Failure refused = Failure.of(Text.of("sql.failed"), Text.of("sql.failed.hint")).withDetail("57P03: starting");
        sql.expectFailure("pgsqlMaster", FactsSql.server().masked(), refused);

        assertThat(result("pgsqlMaster")).isEqualTo(Result.failed(refused));
    }

    @Test
    void gather_standbyWithoutCluster_saysWhereOneWouldLie() {
        discover(RunAs.ROOT, SYSTEM);
        inspect(RunAs.ROOT, "free\t81391415296\nholder\tnginx (pid 7)\nreach\tREFUSED\n",
                "/var/lib/postgresql/15/main", "", "", "5432", "192.168.11.150", "5432", "");

        NodeFacts facts = gather("pgsqlSlave");

        assertThat(facts.cluster()).isNull();
        assertThat(facts.server()).isNull();
        assertThat(Objects.requireNonNull(facts.install()).binDir()).isEqualTo("/usr/lib/postgresql/15/bin");
        assertThat(facts.dataDir()).isEqualTo(new DataDir("/var/lib/postgresql/15/main", false, false, false, false, 0,
                81391415296L, null));
        assertThat(facts.network()).isEqualTo(new NodeFacts.Network("nginx (pid 7)", Reach.REFUSED));
    }

    @Test
    void gather_stoppedClusterOfAPlainOwner_asksSudoAboutItsUnit() {
        host.loggedInAs(new Login("postgres", 101, "/var/lib/postgresql", Become.NONE, false));
        discover(RunAs.LOGIN, SYSTEM + CLUSTER.formatted("", "", ""));
        inspect(RunAs.LOGIN, AROUND + "may\n", "/var/lib/postgresql/15/main", "", "postgresql@15-main", "5432",
                "192.168.11.150", "5432", "");

        Cluster cluster = Objects.requireNonNull(gather("pgsqlSlave").cluster());

        assertThat(cluster.running()).isFalse();
        assertThat(cluster.ownerMay()).isTrue();
    }

    @Test
    void gather_loginThatIsNobodyHere_asksNoServer() {
        host.loggedInAs(new Login("plain", 1001, "/home/plain", Become.NONE, false));
        discover(RunAs.LOGIN, RUNNING);
        inspect(RunAs.LOGIN, AROUND, "/var/lib/postgresql/15/main", "", "", "", "", "5432", "192.168.11.151 22");

        NodeFacts facts = gather("pgsqlMaster");

        assertThat(facts.server()).isNull();
        assertThat(Objects.requireNonNull(facts.cluster()).ownerMay()).isFalse();
    }

    @Test
    void gather_shellThatSaysNothing_fails() {
        discover(RunAs.ROOT, "");

        assertThat(result("pgsqlMaster")).isEqualTo(Result.failed(Failure.of(
                Text.of("finding.speechless", "pgsqlMaster"), Text.of("finding.speechless.hint"))));
    }

    private void discover(RunAs as, String output) {
        host.expect(as, words(Script.DISCOVER, as, "", "", lab.barmanOrDefault().server())).printing(output).succeeds();
    }

    private void inspect(RunAs as, String output, String... parameters) {
        host.expect(as, words(Script.INSPECT, as, parameters)).printing(output).succeeds();
    }

    private static String[] words(Script script, RunAs as, String... parameters) {
        Become become = as.equals(RunAs.ROOT) ? Become.ROOT : Become.NONE;
        return script.command(become, parameters).words().toArray(String[]::new);
    }

    private Result<NodeFacts> result(String node) {
        Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        Result<NodeFacts> result = new FactsGatherer(clock).gather(lab, lab.node(node).orElseThrow(), host, sql,
                new Cancellation());
        host.assertDone();
        sql.assertDone();
        return result;
    }

    private NodeFacts gather(String node) {
        return switch (result(node)) {
            case Result.Ok<NodeFacts>(NodeFacts facts) -> facts;
            case Result.Failed<NodeFacts>(Failure failure) -> throw new AssertionError(failure);
        };
    }
}
