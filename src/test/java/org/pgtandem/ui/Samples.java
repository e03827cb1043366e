package org.pgtandem.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pgtandem.command.Command;
import org.pgtandem.command.RunAs;
import org.pgtandem.command.SqlTarget;
import org.pgtandem.command.Template;
import org.pgtandem.job.CheckReport;
import org.pgtandem.job.Configuration;
import org.pgtandem.job.Configuration.DiffLine;
import org.pgtandem.job.Configuration.Effect;
import org.pgtandem.job.Configuration.SettingChange;
import org.pgtandem.model.Become;
import org.pgtandem.model.CloneMethod;
import org.pgtandem.model.Finding;
import org.pgtandem.model.Finding.Severity;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Node;
import org.pgtandem.model.NodeFacts;
import org.pgtandem.model.PgVersion;
import org.pgtandem.model.PostgresSpec;
import org.pgtandem.model.Role;
import org.pgtandem.model.SshTarget;
import org.pgtandem.model.Text;
import org.pgtandem.model.Transport;
import org.pgtandem.plan.Condition;
import org.pgtandem.plan.MethodChoice;
import org.pgtandem.plan.Plan;
import org.pgtandem.plan.Step;
import org.pgtandem.plan.StepInfo;
import org.pgtandem.plan.StepInfo.Phase;
import org.pgtandem.plan.StepInfo.Risk;
import org.pgtandem.plan.Way;

/** One story for all tests of the wizard: the lab otus-26 on its way to a standby. */
public final class Samples {

    public static final String PRIMARY = "pgsqlMaster";
    public static final String STANDBY = "pgsqlSlave";
    public static final Instant AT = Instant.parse("2026-11-22T13:24:38Z");

    private Samples() {}

    public static Lab lab() {
        return new Lab("otus-26",
                List.of(node(PRIMARY, Role.PRIMARY, 2321, "192.168.11.150"),
                        node(STANDBY, Role.STANDBY, 2421, "192.168.11.151")),
                Lab.Replication.DEFAULT, CloneMethod.PG_BASEBACKUP, Map.of("max_connections", "20"), null, null,
                Set.of());
    }

    /** The same with a second standby. */
    public static Lab twoStandbys() {
        Lab lab = lab();
        Node first = lab.standbys().getFirst();
        return new Lab(lab.name(),
                List.of(lab.primary(), slotted(first, "standby_slot"),
                        slotted(node("pgsqlThird", Role.STANDBY, 2521, "192.168.11.152"), "standby_slot_2")),
                lab.replication(), lab.method(), lab.settings(), null, null, Set.of());
    }

    private static Node slotted(Node node, String slot) {
        return new Node(node.name(), node.role(), node.ssh(), node.become(), node.postgres(), slot);
    }

    private static Node node(String name, Role role, int port, String address) {
        SshTarget ssh = new SshTarget("127.0.0.1", port, "vagrant", "~/.ssh/id_ed25519", null);
        PostgresSpec spec = new PostgresSpec(null, address, 5432, null, null, null);
        return new Node(name, role, ssh, Become.SUDO, spec, null);
    }

    public static NodeFacts facts(String node) {
        var os = new NodeFacts.Os("Debian GNU/Linux 12 (bookworm)", "x86_64", "glibc 2.36", node, List.of(),
                2L << 30, 2, true);
        var login = new NodeFacts.Login("vagrant", 1000, "/home/vagrant", Become.SUDO, false);
        var install = new NodeFacts.Install("/usr/lib/postgresql/15/bin", new PgVersion(150014),
                NodeFacts.Layout.DEBIAN, Set.of("psql", "pg_basebackup"));
        return new NodeFacts(node, os, login, List.of(), null, install, null, null,
                NodeFacts.Network.UNSEEN, NodeFacts.Tools.NONE, AT);
    }

    /** Text that says exactly this in every language. */
    public static Text say(String text) {
        return Text.of("samples.text", text);
    }

    public static Finding finding(String node, Severity severity, String code, String message, String hint) {
        return new Finding(node, severity, code, say(message), hint.isEmpty() ? null : say(hint), null);
    }

    public static CheckReport report(Finding... findings) {
        return new CheckReport(Map.of(), List.of(findings), AT);
    }

    public static CheckReport good() {
        return report(finding(PRIMARY, Severity.OK, "ssh.login", "SSH as vagrant, sudo without password", ""),
                finding(STANDBY, Severity.OK, "ssh.login", "SSH as vagrant, sudo without password", ""));
    }

    public static CheckReport blocked() {
        return report(finding(PRIMARY, Severity.OK, "ssh.login", "SSH as vagrant, sudo without password", ""),
                finding(STANDBY, Severity.OK, "ssh.login", "SSH as vagrant, sudo without password", ""),
                finding(STANDBY, Severity.WARNING, "datadir.holds-cluster",
                        "The data directory of pgsqlSlave holds a cluster",
                        "39 MB of another system. It will be moved aside with the date in its name, not deleted."),
                finding(PRIMARY, Severity.WARNING, "wal.disk", "WAL shares a disk with everything else",
                        "11.6 GB free of 20 GB. A slot that nobody reads would fill it, and the primary would stop."),
                new Finding(PRIMARY, Severity.BLOCKER, "network.unreachable",
                        say("pgsqlSlave cannot reach port 5432 of pgsqlMaster"),
                        say("192.168.11.150 timed out after 3 s and did not refuse: a firewall drops the call."),
                        null, "sudo ufw allow from 192.168.11.151 to any port 5432 proto tcp"),
                finding(PRIMARY, Severity.OK, "version", "PostgreSQL 15.14, Debian packages", ""),
                finding(STANDBY, Severity.OK, "version", "PostgreSQL 15.14, Debian packages", ""),
                finding(STANDBY, Severity.OK, "space", "Room for the clone: 2.9 GB needed, 14.2 GB free", ""),
                finding(PRIMARY, Severity.OK, "libc", "x86-64, glibc 2.36", ""),
                finding(STANDBY, Severity.OK, "libc", "x86-64, glibc 2.36", ""),
                finding(PRIMARY, Severity.OK, "slot", "Slot standby_slot is free", ""),
                finding(PRIMARY, Severity.OK, "role", "Role repluser can be created", ""),
                finding(PRIMARY, Severity.OK, "clock", "Clocks are 0.2 s apart", ""));
    }

    public static Configuration configuration(Lab lab) {
        return new Configuration(
                List.of(setting(lab, "listen_addresses", "localhost", "*", Effect.RESTART, true),
                        setting(lab, "max_connections", "100", "20", Effect.RESTART, false),
                        setting(lab, "shared_buffers", "128MB", "256MB", Effect.RESTART, false),
                        setting(lab, "max_wal_senders", "10", "6", Effect.RESTART, true),
                        setting(lab, "wal_keep_size", "0", "320MB", Effect.RELOAD, false),
                        setting(lab, "max_slot_wal_keep_size", "-1", "6GB", Effect.RELOAD, false),
                        setting(lab, "effective_cache_size", "4GB", "768MB", Effect.RELOAD, false),
                        setting(lab, "archive_mode", "off", "on", Effect.RESTART, false),
                        setting(lab, "hot_standby", "on", "on", Effect.NO_CHANGE, true)),
                "/etc/postgresql/15/main/pg_hba.conf", diff(), List.of(lab.replication().user()),
                List.of(lab.replication().slot()), true);
    }

    private static SettingChange setting(Lab lab, String name, String now, String suggested, Effect effect,
            boolean required) {
        String will = lab.settings().getOrDefault(name, required ? suggested : now);
        boolean wrong = will.equals("lots");
        return new SettingChange(name, now, will, suggested, required, will.equals(now) ? Effect.NO_CHANGE : effect,
                say("A slot keeps WAL until its reader has it. This is **how much it may keep at most**."),
                wrong ? say("not a number") : null);
    }

    private static List<DiffLine> diff() {
        return List.of(new DiffLine(DiffLine.Kind.ADDED, 1, "# BEGIN pgTandem otus-26"),
                new DiffLine(DiffLine.Kind.ADDED, 2,
                        "host    replication  repluser          192.168.11.151/32 scram-sha-256"),
                new DiffLine(DiffLine.Kind.ADDED, 3,
                        "host    replication  repluser          192.168.11.150/32 scram-sha-256"),
                new DiffLine(DiffLine.Kind.ADDED, 4, "# END pgTandem otus-26"),
                new DiffLine(DiffLine.Kind.CONTEXT, 5,
                        "local   all          postgres                            peer"),
                new DiffLine(DiffLine.Kind.REMOVED, null,
                        "host    replication  all               0.0.0.0/0         trust"),
                new DiffLine(DiffLine.Kind.CONTEXT, 6,
                        "local   all          all                                 peer"));
    }

    public static List<MethodChoice> methods() {
        return List.of(new MethodChoice(CloneMethod.PG_BASEBACKUP, null,
                List.of(Text.of("plan.need.pg-basebackup"), Text.of("plan.need.port"), Text.of("plan.need.room"))),
                new MethodChoice(CloneMethod.SSHFS, null,
                        List.of(Text.of("plan.need.sshfs"), Text.of("plan.need.ssh"),
                                Text.of("plan.need.pg-basebackup-here"), Text.of("plan.need.room"))),
                new MethodChoice(CloneMethod.BARMAN, say("There is no barman on pgsqlSlave."),
                        List.of(Text.of("plan.need.barman", "2.10"), Text.of("plan.need.barman-port"))),
                new MethodChoice(CloneMethod.COPY, null,
                        List.of(Text.of("plan.need.superuser"), Text.of("plan.need.tar")), ways(null)));
    }

    /** The ways of a copy; null where it can go from node to node. */
    public static List<Way> ways(@Nullable Text whyNotDirect) {
        return List.of(new Way(Transport.AUTO, null, whyNotDirect != null),
                new Way(Transport.NODES, whyNotDirect, false), new Way(Transport.COMPUTER, null, true));
    }

    public static Plan plan() {
        RunAs postgres = RunAs.user("postgres");
        SqlTarget target = new SqlTarget(PRIMARY, postgres, "/usr/lib/postgresql/15/bin", null, 5432, "postgres",
                "postgres");
        return new Plan("otus-26", List.of(), List.of(
                sql("create-role", target, "Create role repluser with a SCRAM verifier", "CREATE ROLE repluser"),
                sql("create-slot", target, "Create slot standby_slot, reserved at once",
                        "SELECT pg_create_physical_replication_slot('standby_slot', true)"),
                sql("settings", target, "Write 11 settings with ALTER SYSTEM", "ALTER SYSTEM SET wal_level = replica"),
                run("hba", PRIMARY, "Add 3 lines to pg_hba.conf and check them", Phase.CONFIGURE, "cat"),
                restart(), run("pgpass", STANDBY, "Write .pgpass for the postgres user, mode 0600", Phase.CLONE,
                        "install", "-m", "0600", "/dev/stdin", ".pgpass"),
                cloneStep(), run("recovery", STANDBY, "Write the recovery settings and standby.signal", Phase.CLONE,
                        "touch", "standby.signal"),
                run("stop", STANDBY, "Stop postgresql@15-main", Phase.SWAP, "systemctl", "stop",
                        "postgresql@15-main"),
                aside(), run("start", STANDBY, "Start postgresql@15-main", Phase.START, "systemctl", "start",
                        "postgresql@15-main"),
                verify(target)), AT);
    }

    private static StepInfo info(String id, String node, String title, Phase phase) {
        return new StepInfo(id, node, say(title),
                say("**--slot** keeps the WAL that the standby will need, from the backup to its first connection."),
                phase, Risk.NONE, null, null, null);
    }

    private static Step sql(String id, SqlTarget target, String title, String sql) {
        return new Step.Sql(info(id, PRIMARY, title, Phase.CONFIGURE), target, Template.of(sql), null, List.of());
    }

    private static Step run(String id, String node, String title, Phase phase, String... argv) {
        return new Step.Run(info(id, node, title, phase), Command.of(RunAs.user("postgres"), argv));
    }

    private static Step restart() {
        return new Step.Run(info("restart", PRIMARY, "Restart postgresql@15-main", Phase.CONFIGURE)
                .risk(Risk.RESTARTS_SERVER, "postgresql@15-main"),
                Command.of(RunAs.ROOT, "systemctl", "restart", "postgresql@15-main"));
    }

    private static Step cloneStep() {
        return run("clone", STANDBY, "Clone with pg_basebackup", Phase.CLONE,
                "/usr/lib/postgresql/15/bin/pg_basebackup", "-d",
                "host=192.168.11.150 user=repluser passfile=/var/lib/postgresql/.pgpass", "-D",
                "/var/lib/postgresql/15/main.new", "--slot=standby_slot", "--wal-method=stream",
                "--checkpoint=fast", "--progress", "--verbose");
    }

    private static Step aside() {
        return new Step.Run(info("aside", STANDBY, "Move the data directory aside", Phase.SWAP)
                .risk(Risk.REPLACES_DATA, "/var/lib/postgresql/15/main"),
                Command.of(RunAs.user("postgres"), "mv", "main", "main.before-otus-26.20261122"));
    }

    private static Step verify(SqlTarget target) {
        return new Step.Await(info("verify", PRIMARY, "Verify: streaming, same system, marker row", Phase.VERIFY),
                new Condition.SqlIs(target, Template.of("SELECT state FROM pg_stat_replication"),
                        new Condition.Equal("streaming")),
                Duration.ofSeconds(30), Duration.ofMillis(200), null);
    }
}
