package org.pgtandem.realhosts;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * A lab of real hosts for the tests of one class: up before the first, down after the last. Register it as
 * {@code @RegisterExtension static final RealHosts HOSTS = RealHosts.of("pgsqlMaster=bookworm", "pgsqlSlave=bookworm:ru")}
 * in a class tagged {@value #TAG}. On a computer that cannot run such hosts the class is reported as skipped, with the
 * reason.
 */
public final class RealHosts implements ExecutionCondition, BeforeAllCallback, AfterAllCallback, AutoCloseable {
    /** The JUnit tag of tests on real hosts. */
    public static final String TAG = "realhosts";
    /** In place of another host: the way from this computer to the host. */
    public static final String COMPUTER = "computer";

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final List<String> specs;
    private final String lab = "it" + ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet();
    private @Nullable LabInfo info;

    private RealHosts(List<String> specs) {
        this.specs = specs;
    }

    /** Hosts to come, each as {@code NAME=SUITE[:option,...]}. */
    public static RealHosts of(String... specs) {
        return new RealHosts(List.of(specs));
    }

    /** Lets tests that bring labs of their own be skipped, with the reason, where this computer cannot run them. */
    public static ExecutionCondition possible() {
        return _ -> judge();
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return judge();
    }

    private static ConditionEvaluationResult judge() {
        String reason = HostsScript.reasonAgainst();
        return reason.isEmpty()
                ? ConditionEvaluationResult.enabled("this computer can run test hosts")
                : ConditionEvaluationResult.disabled(reason);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        up();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }

    /** Starts the hosts, within seconds once their suites are built. */
    public RealHosts up() {
        var arguments = new ArrayList<>(List.of("up", "--owner", "" + ProcessHandle.current().pid(), lab));
        arguments.addAll(specs);
        HostsScript.call(arguments).text();
        refresh();
        return this;
    }

    /** Ends the lab, leaving nothing behind. */
    @Override
    public void close() {
        if (info != null) {
            HostsScript.call(List.of("down", lab)).text();
            info = null;
        }
    }

    public String lab() {
        return lab;
    }

    public Host host(String name) {
        return known().hosts().stream().filter(host -> host.name().equals(name)).findFirst().orElseThrow();
    }

    public LabInfo.Keys keys() {
        return known().keys();
    }

    /** One of the users that every host has: root, vagrant, student, fish, csh, plain, postgres. */
    public LabInfo.User user(String name) {
        return requireNonNull(known().users().get(name), name);
    }

    /** Runs a command as root inside a host, with its own environment. */
    public Ran run(String host, String... command) {
        var arguments = new ArrayList<>(List.of("run", lab, host, "--"));
        arguments.addAll(List.of(command));
        return HostsScript.call(arguments);
    }

    /** Runs one statement or query on a host's cluster, as postgres, and gives its unaligned rows. */
    public String sql(String host, String sql) {
        Host.Cluster cluster = host(host).cluster();
        String socket = cluster.layout().equals("plain") ? socketOfRunning(host, cluster) : cluster.socketDir();
        return run(host, "runuser", "-u", "postgres", "--", cluster.binDir() + "/psql", "-h", socket, "-p",
                "" + cluster.port(), "-XAtqc", sql).text();
    }

    /** A clone in a plain layout may have put it elsewhere; the server writes down where it is. */
    private String socketOfRunning(String host, Host.Cluster cluster) {
        return run(host, "sed", "-n", "5p", cluster.dataDir() + "/postmaster.pid").text();
    }

    /** As it was after {@link #up()}, in two or three seconds. */
    public void reset(String host) {
        verb("reset", host);
    }

    /** Pulls the host's cable: nobody reaches it, this computer neither. */
    public void cut(String host) {
        verb("cut", host);
    }

    /** Drops every packet between a host and another one (or {@link #COMPUTER}), silently. */
    public void cut(String host, String other) {
        verb("cut", host, other);
    }

    /** Undoes every cut of a host. */
    public void heal(String host) {
        verb("heal", host);
    }

    /** Limits both directions to a rate such as {@code 10mbit}, or {@code off}. */
    public void slow(String host, String rate) {
        verb("slow", host, rate);
    }

    /** A power cut: silence at once. */
    public void crash(String host) {
        verb("crash", host);
    }

    public void powerOff(String host) {
        verb("poweroff", host);
    }

    /** Boots a host again after {@link #crash} or {@link #powerOff}, with the disk it had. */
    public void start(String host) {
        verb("start", host);
    }

    /** Gives a host new SSH host keys. */
    public void rekey(String host) {
        verb("rekey", host);
    }

    private void verb(String verb, String... arguments) {
        var call = new ArrayList<>(List.of(verb, lab));
        call.addAll(List.of(arguments));
        HostsScript.call(call).text();
        refresh();
    }

    private void refresh() {
        info = JsonMapper.shared().readValue(HostsScript.call(List.of("info", lab)).text(), LabInfo.class);
    }

    private LabInfo known() {
        if (info == null) {
            throw new IllegalStateException("the lab is not up");
        }
        return info;
    }
}
