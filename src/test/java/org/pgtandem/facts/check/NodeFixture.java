package org.pgtandem.facts.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Become;
import org.pgtandem.model.HbaRule;
import org.pgtandem.model.Lsn;
import org.pgtandem.model.NodeFacts;
import org.pgtandem.model.NodeFacts.Cluster;
import org.pgtandem.model.NodeFacts.DataDir;
import org.pgtandem.model.NodeFacts.Install;
import org.pgtandem.model.NodeFacts.Layout;
import org.pgtandem.model.NodeFacts.Login;
import org.pgtandem.model.NodeFacts.Network;
import org.pgtandem.model.NodeFacts.Os;
import org.pgtandem.model.NodeFacts.Place;
import org.pgtandem.model.NodeFacts.Reach;
import org.pgtandem.model.PgVersion;
import org.pgtandem.model.ServerFacts;
import org.pgtandem.model.ServerFacts.Domain;
import org.pgtandem.model.ServerFacts.Hba;
import org.pgtandem.model.ServerFacts.RoleFacts;
import org.pgtandem.model.ServerFacts.Sender;
import org.pgtandem.model.ServerFacts.Setting;
import org.pgtandem.model.ServerFacts.Slot;
import org.pgtandem.model.ServerFacts.Tablespace;
import org.pgtandem.model.ServerFacts.WalReceiver;

/** A Debian node with PostgreSQL 15 where everything is well; tests change what they are about. */
final class NodeFixture {

    static final long GB = 1L << 30;

    final String name;
    Os os;
    Login login = new Login("vagrant", 1000, "/home/vagrant", Become.SUDO, false);
    @Nullable
    Install install = new Install("/usr/lib/postgresql/15/bin", PgVersion.parse("15.14"), Layout.DEBIAN,
            Set.of("psql", "pg_basebackup"));
    @Nullable
    Cluster cluster = new Cluster(PgVersion.parse("15.14"), Layout.DEBIAN, "main",
            "/var/lib/postgresql/15/main", "/etc/postgresql/15/main", "/usr/lib/postgresql/15/bin", 5432,
            "/var/run/postgresql", "postgres", "/var/lib/postgresql", "postgresql@15-main", true, true, null);
    List<Cluster> others = List.of();
    boolean running = true;
    boolean asked = true;
    @Nullable
    DataDir dataDir = new DataDir("/var/lib/postgresql/15/main", true, false, true, false, 40L << 20,
            14 * GB, "7001");
    Network network = new Network(null, Reach.OPEN);
    NodeFacts.Tools tools = NodeFacts.Tools.NONE;
    PgVersion version = PgVersion.parse("15.14");
    boolean inRecovery;
    String system = "7001";
    int timeline = 1;
    boolean superuser = true;
    @Nullable
    WalReceiver receiver;
    boolean hbaSeen = true;
    final List<HbaRule> hba = new ArrayList<>();
    final List<String> hbaErrors = new ArrayList<>();
    final List<Tablespace> tablespaces = new ArrayList<>();
    Map<String, String> refused = Map.of();
    final List<Place> places = new ArrayList<>();
    final List<Slot> slots = new ArrayList<>();
    final List<RoleFacts> roles = new ArrayList<>();
    final List<Sender> senders = new ArrayList<>();
    final Map<String, Setting> settings = new LinkedHashMap<>();

    private NodeFixture(String name, String address) {
        this.name = name;
        os = new Os("Debian GNU/Linux 12 (bookworm)", "x86_64", "glibc 2.36", name, List.of(address), GB, 1, true);
        setting("listen_addresses", "*", "postmaster", Domain.STRING);
        setting("wal_level", "replica", "postmaster",
                new Domain("enum", null, null, null, List.of("minimal", "replica", "logical")));
        setting("max_wal_senders", "10", "postmaster", new Domain("integer", null, "0", "262143", List.of()));
        setting("max_replication_slots", "10", "postmaster", new Domain("integer", null, "0", "262143", List.of()));
        setting("hot_standby", "on", "postmaster", new Domain("bool", null, null, null, List.of()));
        setting("shared_buffers", "128MB", "postmaster",
                new Domain("integer", "8kB", "16", "1073741823", List.of()));
        setting("work_mem", "4MB", "user", new Domain("integer", "kB", "64", "2147483647", List.of()));
        setting("max_slot_wal_keep_size", "-1", "sighup", new Domain("integer", "MB", "-1", "2147483647", List.of()));
    }

    static NodeFixture primary() {
        return new NodeFixture("pgsqlMaster", "192.168.11.150");
    }

    /** A node with programs and without a cluster. */
    static NodeFixture bareStandby() {
        NodeFixture standby = new NodeFixture("pgsqlSlave", "192.168.11.151");
        standby.cluster = null;
        standby.running = false;
        standby.dataDir = new DataDir("/var/lib/postgresql/15/main", false, false, false, false, 0, 14 * GB, null);
        return standby;
    }

    /** A node whose package made its usual cluster. */
    static NodeFixture standby() {
        NodeFixture standby = new NodeFixture("pgsqlSlave", "192.168.11.151");
        standby.system = "7002";
        return standby;
    }

    void setting(String name, String value, String context, Domain domain) {
        settings.put(name, new Setting(name, value, context, "configuration file", null, false, domain));
    }

    void value(String name, String value, String source) {
        settings.computeIfPresent(name,
                (_, old) -> new Setting(name, value, old.context(), source, null, false, old.domain()));
    }

    NodeFacts build() {
        ServerFacts server = !running || !asked
                ? null
                : new ServerFacts(version, inRecovery, system, timeline, settings, slots, roles,
                        new Hba("/etc/postgresql/15/main/pg_hba.conf", null, hbaSeen ? hba : null, hbaErrors),
                        30L << 20, Map.of(),
                        tablespaces,
                        senders,
                        receiver, inRecovery ? null : Lsn.parse("0/5000060"), superuser).withRefused(refused);
        Cluster found = cluster == null ? null : withRunning(cluster);
        return new NodeFacts(name, os, login, found == null ? others : List.of(found), found, install, server,
                dataDir, places, network, tools, Instant.EPOCH);
    }

    private Cluster withRunning(Cluster c) {
        return new Cluster(c.version(), c.layout(), c.name(), c.dataDir(), c.configDir(), c.binDir(), c.port(),
                c.socketDir(), c.owner(), c.ownerHome(), c.service(), c.ownerMay(), running, c.logFile());
    }
}
