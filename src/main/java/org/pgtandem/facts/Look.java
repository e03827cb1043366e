package org.pgtandem.facts;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pgtandem.host.Captured;
import org.pgtandem.host.Host;
import org.pgtandem.host.SqlSessions;
import org.pgtandem.model.Become;
import org.pgtandem.model.Cancellation;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Node;
import org.pgtandem.model.NodeFacts;
import org.pgtandem.model.NodeFacts.Cluster;
import org.pgtandem.model.NodeFacts.Install;
import org.pgtandem.model.NodeFacts.Login;
import org.pgtandem.model.PostgresSpec;
import org.pgtandem.model.Result;
import org.pgtandem.model.Role;
import org.pgtandem.model.ServerFacts;
import org.pgtandem.model.Text;
import org.pgtandem.postgres.Layouts;

/** One look at one node. */
record Look(Lab lab, Node node, Login login, Host host, SqlSessions sessions, Cancellation cancel, Clock clock) {

    Result<NodeFacts> facts() {
        PostgresSpec spec = node.postgres();
        return run(Script.DISCOVER, orEmpty(spec.dataDir()), orEmpty(spec.binDir()),
                lab.barmanOrDefault().server())
                .flatMap(records -> records.has("os") ? around(Discovery.of(records, login)) : speechless());
    }

    private Result<NodeFacts> around(Discovery discovery) {
        Cluster cluster = ClusterChoice.cluster(node.postgres(), discovery.clusters()).orElse(null);
        Install install = Optional.ofNullable(cluster).map(discovery::installOf)
                .or(() -> ClusterChoice.install(node.postgres(), discovery.installs())).orElse(null);
        return server(cluster, install).flatMap(server -> inspect(discovery, cluster, install, server.orElse(null)));
    }

    /** A server that does not run has nothing to say, and a standby that refuses is replaced anyway. */
    private Result<Optional<ServerFacts>> server(@Nullable Cluster cluster, @Nullable Install install) {
        if (cluster == null || !cluster.running() || !mayActAs(cluster.owner())) {
            return Result.ok(Optional.empty());
        }
        Result<ServerFacts> server = new ServerQuestions(lab, sessions, cancel).ask(node, cluster, install);
        boolean needed = node.role() == Role.PRIMARY || cancel.isCancelled();
        if (node.role() == Role.PRIMARY) {
            server = server.map(said -> said.withRefused(new Refusals(lab, host, cancel).of(cluster, said)));
        }
        return needed || server.isOk() ? server.map(Optional::of) : Result.ok(Optional.empty());
    }

    private boolean mayActAs(String owner) {
        return login.become() != Become.NONE || login.user().equals(owner);
    }

    private Result<NodeFacts> inspect(Discovery discovery, @Nullable Cluster cluster, @Nullable Install install,
            @Nullable ServerFacts server) {
        String dataDir = ClusterChoice.dataDir(node.postgres(), cluster, install);
        List<String> parameters = new ArrayList<>(List.of(orEmpty(dataDir), hbaFile(cluster, server),
                controlled(cluster), watchedPort(cluster), primaryAddress(), Integer.toString(port(lab.primary())),
                sshds()));
        parameters.addAll(tablespaces(cluster));
        return run(Script.INSPECT, parameters.toArray(String[]::new)).map(records -> {
            Inspection seen = Inspection.of(records, dataDir);
            return new NodeFacts(node.name(), discovery.os(), login, discovery.clusters(),
                    cluster == null ? null : cluster.withOwnerMay(cluster.ownerMay() || seen.mayControl()),
                    install, server == null ? null : server.withHbaContent(seen.hbaContent()),
                    seen.dataDir(), seen.places(), seen.network(), discovery.tools(),
                    clock.instant());
        });
    }

    /** Whose they will be, and their places; nothing where there are none. */
    private List<String> tablespaces(@Nullable Cluster cluster) {
        if (node.role() != Role.STANDBY || lab.tablespaces().isEmpty()) {
            return List.of();
        }
        String owner = login.become() == Become.NONE ? login.user() : "postgres";
        return Stream.concat(Stream.of(cluster == null ? owner : cluster.owner()),
                lab.tablespaces().values().stream()).toList();
    }

    private static String hbaFile(@Nullable Cluster cluster, @Nullable ServerFacts server) {
        return server != null && cluster != null ? server.hba().file() : "";
    }

    /** The unit about which sudo is to be asked: only a plain owner needs its leave. */
    private String controlled(@Nullable Cluster cluster) {
        if (cluster == null || login.become() != Become.NONE || !cluster.owner().equals(login.user())) {
            return "";
        }
        return orEmpty(cluster.service());
    }

    /** The port on which nothing may listen yet; none while the cluster itself does. */
    private String watchedPort(@Nullable Cluster cluster) {
        if (cluster != null) {
            return cluster.running() ? "" : Integer.toString(cluster.port());
        }
        return Integer.toString(port(node));
    }

    private String primaryAddress() {
        return node.role() != Role.PRIMARY ? orEmpty(lab.primary().postgres().address()) : "";
    }

    /** On the primary, where the standbys' sshds are between the nodes; those whose address the lab does not say are left out. */
    private String sshds() {
        return node.role() != Role.PRIMARY
                ? ""
                : lab.standbys().stream().map(Node::postgres).filter(spec -> spec.address() != null)
                        .map(spec -> spec.address() + " "
                                + Objects.requireNonNullElse(spec.sshPort(), PostgresSpec.DEFAULT_SSH_PORT))
                        .collect(Collectors.joining(" "));
    }

    private static int port(Node node) {
        return Objects.requireNonNullElse(node.postgres().port(), Layouts.DEFAULT_PORT);
    }

    private Result<Records> run(Script script, String... parameters) {
        return Captured.of(host, script.command(login.become(), parameters), cancel)
                .flatMap(output -> cancel.isCancelled() ? cancelled() : Result.ok(Records.parse(output.stdout())));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static <T> Result<T> cancelled() {
        return Result.failed(new Failure(Text.of("finding.cancelled"), null, null, null));
    }

    /** The shell printed nothing that is ours: a login shell that swallows commands, or no POSIX shell at all. */
    private Result<NodeFacts> speechless() {
        return Result.failed(Failure.of(Text.of("finding.speechless", node.name()),
                Text.of("finding.speechless.hint")));
    }
}
