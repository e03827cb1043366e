package org.pgtandem.plan;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Become;
import org.pgtandem.model.Lsn;
import org.pgtandem.model.NodeFacts;
import org.pgtandem.model.NodeFacts.Cluster;
import org.pgtandem.model.NodeFacts.DataDir;
import org.pgtandem.model.NodeFacts.Install;
import org.pgtandem.model.NodeFacts.Layout;
import org.pgtandem.model.PgVersion;
import org.pgtandem.model.ServerFacts;
import org.pgtandem.model.ServerFacts.Domain;
import org.pgtandem.model.ServerFacts.Hba;
import org.pgtandem.model.ServerFacts.Setting;
import org.pgtandem.model.ServerFacts.Slot;

/** What is found on nodes of the usual kinds, one change at a time. */
public record SomeFacts(NodeFacts facts) {

    static final Instant AT = Instant.parse("2026-11-22T13:00:00.123456Z");
    private static final String SYSTEM = "7412345678901234567";
    private static final Domain INTEGER = new Domain("integer", null, "0", "262143", List.of());

    /** A Debian node with a running cluster of the package. */
    public static SomeFacts debian(String node, int major) {
        return of(node, new PgVersion(major * 10_000 + 9), Layout.DEBIAN, "/usr/lib/postgresql/" + major + "/bin",
                "/var/lib/postgresql/" + major + "/main", Become.SUDO);
    }

    /** A PGDG node as the course has it. */
    static SomeFacts pgdg(String node, int major) {
        return of(node, new PgVersion(major * 10_000 + 5), Layout.PGDG, "/usr/pgsql-" + major + "/bin",
                "/var/lib/pgsql/" + major + "/data", Become.SUDO);
    }

    /** A sandbox node: everything belongs to the login. */
    static SomeFacts sandbox(String node, int port) {
        SomeFacts some = of(node, new PgVersion(180_001), Layout.PLAIN, "/tmp/sandbox/pgsql/bin",
                "/tmp/sandbox/" + node + "/data", Become.NONE);
        Cluster c = some.cluster();
        return some.with(new Cluster(c.version(), c.layout(), c.name(), c.dataDir(), c.configDir(), c.binDir(), port,
                "/tmp/sandbox/" + node, "student", "/tmp/sandbox/" + node + "/home", null, true, true,
                "/tmp/sandbox/" + node + "/log")).programs().tools("tar");
    }

    private static SomeFacts of(String node, PgVersion version, Layout layout, String bin, String data,
            Become become) {
        boolean debian = layout == Layout.DEBIAN;
        String home = debian ? "/var/lib/postgresql" : "/var/lib/pgsql";
        String unit = debian ? "postgresql@" + version.major() + "-main" : "postgresql-" + version.major();
        Cluster cluster = new Cluster(version, layout, debian ? "main" : "data", data,
                debian ? "/etc/postgresql/" + version.major() + "/main" : data, bin, 5432, "/var/run/postgresql",
                "postgres", home, unit, true, true,
                debian ? "/var/log/postgresql/postgresql-" + version.major() + "-main.log" : null);
        NodeFacts.Os os = new NodeFacts.Os("Debian GNU/Linux 12 (bookworm)", "x86_64", "glibc 2.36", node,
                List.of("10.0.2.15"), 1L << 30, 1, become != Become.NONE);
        return new SomeFacts(new NodeFacts(node, os,
                new NodeFacts.Login(become == Become.NONE ? "student" : "vagrant", 1000,
                        become == Become.NONE ? "/tmp/sandbox/" + node + "/home" : "/home/vagrant", become, false),
                List.of(cluster), cluster,
                new Install(bin, version, layout, clients(version)), server(version, cluster),
                new DataDir(data, true, false, true, false, 40_000_000, 9_000_000_000L, SYSTEM),
                NodeFacts.Network.UNSEEN, tools(bin, version), AT));
    }

    /** What the course installs beside PostgreSQL. */
    private static NodeFacts.Tools tools(String bin, PgVersion version) {
        Map<String, String> versions = new LinkedHashMap<>();
        List.of("ssh", "ssh-keygen", "ssh-keyscan", "sshfs", "fusermount3", "mountpoint", "rsync", "tar", "lbzip2",
                "gzip").forEach(name -> versions.put(name, ""));
        versions.put("barman", "3.4.0 Barman by EnterpriseDB (www.enterprisedb.com)");
        return new NodeFacts.Tools(versions, true, "/var/lib/barman",
                List.of(new NodeFacts.Clients(bin, version)),
                new NodeFacts.BarmanFiles("/etc/barman.d", List.of(), 20_000_000_000L, true));
    }

    private static Set<String> clients(PgVersion version) {
        return version.atLeast(13)
                ? Set.of("psql", "pg_basebackup", "pg_waldump", "pg_verifybackup", "pg_archivecleanup")
                : Set.of("psql", "pg_basebackup", "pg_waldump");
    }

    private static ServerFacts server(PgVersion version, Cluster cluster) {
        return new ServerFacts(version, false, SYSTEM, 1, settings(), List.of(), List.of(),
                new Hba(cluster.configDir() + "/pg_hba.conf", "local all all peer\n", List.of(), List.of()), 30_000_000,
                Map.of(),
                List.of(),
                List.of(), null, Lsn.parse("0/3000060"), true);
    }

    private static Map<String, Setting> settings() {
        Map<String, Setting> settings = new LinkedHashMap<>();
        add(settings, "listen_addresses", "localhost", "postmaster", Domain.STRING);
        add(settings, "wal_level", "replica", "postmaster", Domain.STRING);
        add(settings, "hot_standby", "on", "postmaster", Domain.STRING);
        add(settings, "archive_mode", "off", "postmaster", Domain.STRING);
        add(settings, "archive_command", "(disabled)", "sighup", Domain.STRING);
        add(settings, "TimeZone", "Europe/Moscow", "user", Domain.STRING);
        add(settings, "work_mem", "4MB", "user", new Domain("integer", "kB", "64", "2147483647", List.of()));
        Map.of("max_wal_senders", "10", "max_replication_slots", "10", "max_connections", "100",
                "max_worker_processes", "8", "max_prepared_transactions", "0", "max_locks_per_transaction", "64")
                .forEach((name, value) -> add(settings, name, value, "postmaster", INTEGER));
        return settings;
    }

    private static void add(Map<String, Setting> settings, String name, String value, String context,
            Domain domain) {
        settings.put(name, new Setting(name, value, context, "default", null, false, domain));
    }

    /** The installed client programs. */
    SomeFacts programs(String... programs) {
        Install i = install();
        return copy(facts.cluster(), new Install(i.binDir(), i.version(), i.layout(), Set.of(programs)),
                facts.server(), facts.dataDir());
    }

    /** How a call to the other node's sshd ended. */
    SomeFacts calling(String sshd, NodeFacts.Reach reach) {
        return new SomeFacts(new NodeFacts(facts.node(), facts.os(), facts.login(), facts.clusters(), facts.cluster(),
                facts.install(), facts.server(), facts.dataDir(), facts.places(),
                new NodeFacts.Network(null, null, Map.of(sshd, reach)), facts.tools(), facts.at()));
    }

    /** The other programs, these and no more. */
    SomeFacts tools(String... programs) {
        Map<String, String> versions = new LinkedHashMap<>();
        Set.of(programs).forEach(name -> versions.put(name, ""));
        return new SomeFacts(new NodeFacts(facts.node(), facts.os(), facts.login(), facts.clusters(), facts.cluster(),
                facts.install(), facts.server(), facts.dataDir(), facts.network(),
                new NodeFacts.Tools(versions, false, null, List.of(), null), facts.at()));
    }

    /** PostgreSQL is installed and there is no cluster. */
    SomeFacts withoutCluster() {
        DataDir d = dataDir();
        return copy(null, facts.install(), null,
                new DataDir(d.path(), false, false, false, false, 0, d.freeBytes(), null));
    }

    /** The cluster is there and its server does not run. */
    SomeFacts stopped() {
        Cluster c = cluster();
        return copy(new Cluster(c.version(), c.layout(), c.name(), c.dataDir(), c.configDir(), c.binDir(), c.port(),
                c.socketDir(), c.owner(), c.ownerHome(), c.service(), c.ownerMay(), false, c.logFile()),
                facts.install(), null, facts.dataDir());
    }

    /** The cluster has another data directory. */
    SomeFacts in(String dataDir) {
        Cluster c = cluster();
        return copy(new Cluster(c.version(), c.layout(), c.name(), dataDir, c.configDir(), c.binDir(), c.port(),
                c.socketDir(), c.owner(), c.ownerHome(), c.service(), c.ownerMay(), c.running(), c.logFile()),
                facts.install(), facts.server(), facts.dataDir());
    }

    /** A standby on this slot by its files. */
    SomeFacts following(String slot) {
        DataDir d = dataDir();
        return copy(facts.cluster(), facts.install(), facts.server(), new DataDir(d.path(), d.exists(), d.empty(),
                d.holdsCluster(), d.mountPoint(), d.usedBytes(), d.freeBytes(), d.systemIdentifier(), slot));
    }

    /** The data directory is there and holds nothing. */
    SomeFacts emptyDirectory() {
        DataDir d = dataDir();
        return copy(null, facts.install(), null, new DataDir(d.path(), true, true, false, false, 0, d.freeBytes(),
                null));
    }

    /** A program beside PostgreSQL's own is not installed. */
    SomeFacts without(String tool) {
        NodeFacts.Tools tools = facts.tools();
        Map<String, String> versions = new LinkedHashMap<>(tools.versions());
        versions.remove(tool);
        return new SomeFacts(new NodeFacts(facts.node(), facts.os(), facts.login(), facts.clusters(), facts.cluster(),
                facts.install(), facts.server(), facts.dataDir(), facts.places(), facts.network(),
                new NodeFacts.Tools(versions, tools.fuse(), tools.barmanHome(), tools.clients(), tools.barman()),
                facts.at()));
    }

    /** What the server says, changed. */
    SomeFacts saying(Map<String, String> values, String hba, Slot... slots) {
        ServerFacts s = facts.server();
        if (s == null) {
            throw new IllegalStateException("no server says anything on " + facts.node());
        }
        Map<String, Setting> settings = new LinkedHashMap<>(s.settings());
        values.forEach((name, value) -> settings.computeIfPresent(name, (_, old) -> new Setting(name, value,
                old.context(), "configuration file", null, false, old.domain())));
        return copy(facts.cluster(), facts.install(), new ServerFacts(s.version(), s.inRecovery(),
                s.systemIdentifier(), s.timeline(), settings, List.of(slots), s.roles(),
                new Hba(s.hba().file(), hba, s.hba().rules(), s.hba().errors()), s.databaseBytes(), s.databases(),
                s.tablespaces(), s.senders(), s.walReceiver(),
                s.currentLsn(),
                s.mayAdministrate()), facts.dataDir());
    }

    /** The server has a database with this comment beside its own. */
    SomeFacts database(String name, String comment) {
        ServerFacts s = Objects.requireNonNull(facts.server());
        return copy(facts.cluster(), facts.install(), new ServerFacts(s.version(), s.inRecovery(),
                s.systemIdentifier(), s.timeline(), s.settings(), s.slots(), s.roles(), s.hba(),
                s.databaseBytes(), Map.of("postgres", "", name, comment), s.tablespaces(), s.senders(),
                s.walReceiver(), s.currentLsn(), s.mayAdministrate()), facts.dataDir());
    }

    /** The server has tablespaces in these directories. */
    SomeFacts tablespaces(String... directories) {
        ServerFacts s = Objects.requireNonNull(facts.server());
        return copy(facts.cluster(), facts.install(), new ServerFacts(s.version(), s.inRecovery(),
                s.systemIdentifier(), s.timeline(), s.settings(), s.slots(), s.roles(), s.hba(),
                s.databaseBytes(), s.databases(),
                Stream.of(directories).map(directory -> new ServerFacts.Tablespace(directory, 1000)).toList(),
                s.senders(), s.walReceiver(), s.currentLsn(), s.mayAdministrate()), facts.dataDir());
    }

    /** Places for tablespaces as they were seen. */
    SomeFacts places(NodeFacts.Place... places) {
        return new SomeFacts(new NodeFacts(facts.node(), facts.os(), facts.login(), facts.clusters(), facts.cluster(),
                facts.install(), facts.server(), facts.dataDir(), List.of(places), facts.network(), facts.tools(),
                facts.at()));
    }

    /** What barman says of its version; null for no barman. */
    SomeFacts barman(@Nullable String line) {
        Map<String, String> versions = new LinkedHashMap<>(facts.tools().versions());
        versions.remove("barman");
        if (line != null) {
            versions.put("barman", line);
        }
        return barman(versions, facts.tools().barman());
    }

    /** The servers that barman has a file of. */
    SomeFacts barmanKnows(String... servers) {
        return barman(facts.tools().versions(),
                new NodeFacts.BarmanFiles("/etc/barman.d", List.of(servers), 20_000_000_000L, true));
    }

    /** A backup that barman calls failed. */
    SomeFacts barmanFailed(String server, String id) {
        return barman(facts.tools().versions(), new NodeFacts.BarmanFiles("/etc/barman.d", List.of(server),
                20_000_000_000L, true, Map.of(server, List.of(id))));
    }

    private SomeFacts barman(Map<String, String> versions, NodeFacts.@Nullable BarmanFiles files) {
        return new SomeFacts(new NodeFacts(facts.node(), facts.os(), facts.login(), facts.clusters(), facts.cluster(),
                facts.install(), facts.server(), facts.dataDir(), facts.network(),
                new NodeFacts.Tools(versions, true, facts.tools().barmanHome(), facts.tools().clients(), files),
                facts.at()));
    }

    private SomeFacts with(Cluster cluster) {
        return copy(cluster, facts.install(), server(cluster.version(), cluster), facts.dataDir());
    }

    private Cluster cluster() {
        return Objects.requireNonNull(facts.cluster());
    }

    private Install install() {
        return Objects.requireNonNull(facts.install());
    }

    private DataDir dataDir() {
        return Objects.requireNonNull(facts.dataDir());
    }

    private SomeFacts copy(@Nullable Cluster cluster, @Nullable Install install, @Nullable ServerFacts server,
            @Nullable DataDir dataDir) {
        return new SomeFacts(new NodeFacts(facts.node(), facts.os(), facts.login(),
                cluster == null ? List.of() : List.of(cluster), cluster, install, server, dataDir, facts.network(),
                facts.tools(), facts.at()));
    }
}
