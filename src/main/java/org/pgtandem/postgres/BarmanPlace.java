package org.pgtandem.postgres;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pgtandem.command.RunAs;
import org.pgtandem.model.Become;
import org.pgtandem.model.Failure;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Node;
import org.pgtandem.model.NodeFacts;
import org.pgtandem.model.NodeFacts.Clients;
import org.pgtandem.model.PgVersion;
import org.pgtandem.model.Result;
import org.pgtandem.model.Text;

/**
 * Where the lab's barman is, and with what it works.
 *
 * @param settings  the lab's section, or what stands for it
 * @param binDir    directory of the client programs that fit the primary's server
 * @param configDir directory of the servers' files
 * @param home      home directory of the operating system's user barman
 * @param known     whether barman has a file for this server already
 */
public record BarmanPlace(Node node, NodeFacts facts, Lab.Barman settings, BarmanVersion version, String binDir,
        String configDir, String home, boolean known) {

    /** As whom barman's commands run: they refuse everybody else. */
    public static final RunAs USER = RunAs.user("barman");

    private static final String USUAL_CONFIG_DIR = "/etc/barman.d";

    /**
     * The place, or why there is none; the failure's reason and hint are those of a finding, {@code finding.barman.…}.
     *
     * @param facts by node name
     */
    public static Result<BarmanPlace> of(Lab lab, Map<String, NodeFacts> facts) {
        Lab.Barman barman = lab.barmanOrDefault();
        NodeFacts found = facts.get(barman.node());
        if (found == null) {
            return refused("unseen", barman.node());
        }
        String line = found.tools().versions().get("barman");
        if (line == null) {
            return refused("missing", barman.node());
        }
        BarmanVersion version = BarmanVersion.parse(line).orElse(new BarmanVersion(0, 0));
        if (!version.atLeast(BarmanVersion.OLDEST)) {
            return refused("old", line, barman.node(), BarmanVersion.OLDEST.toString());
        }
        return place(lab, barman, found, version, facts.get(lab.primary().name()));
    }

    private static Result<BarmanPlace> place(Lab lab, Lab.Barman barman, NodeFacts found, BarmanVersion version,
            @Nullable NodeFacts primary) {
        String home = found.tools().barmanHome();
        if (home == null) {
            return refused("user", barman.node());
        }
        if (found.login().become() == Become.NONE) {
            return refused("become", found.login().user(), barman.node());
        }
        PgVersion server = primary == null || primary.cluster() == null ? null : primary.cluster().version();
        Optional<Clients> clients = clients(found, server);
        if (clients.isEmpty()) {
            return refused("clients", barman.node(), server == null ? "" : Integer.toString(server.major()));
        }
        NodeFacts.BarmanFiles files = found.tools().barman();
        return Result.ok(new BarmanPlace(lab.node(barman.node()).orElseThrow(), found, barman, version,
                clients.get().binDir(), files == null ? USUAL_CONFIG_DIR : files.configDir(), home,
                files != null && files.servers().contains(barman.server())));
    }

    /** Those of the server's own major version, else the next newer ones: an older client is refused. */
    private static Optional<Clients> clients(NodeFacts found, @Nullable PgVersion server) {
        int major = server == null ? 0 : server.major();
        return found.tools().clients().stream().filter(clients -> clients.version().major() >= major)
                .min(Comparator.comparing(Clients::version));
    }

    private static <T> Result<T> refused(String why, Object... args) {
        return Result.failed(Failure.of(Text.of("finding.barman." + why, args),
                Text.of("finding.barman." + why + ".hint", args)));
    }

    /** barman's name for the primary. */
    public String server() {
        return settings.server();
    }

    public String serverFile() {
        return configDir + "/" + server() + ".conf";
    }

    public String passfile() {
        return home + "/.pgpass";
    }

    /** Ids of the backups of this server that barman itself calls failed. */
    public List<String> failed() {
        NodeFacts.BarmanFiles files = facts.tools().barman();
        return files == null ? List.of() : files.failed().getOrDefault(server(), List.of());
    }

    /** Whether barman shares its node with this one. */
    public boolean isOn(Node other) {
        return Objects.equals(node.name(), other.name());
    }
}
