package org.pgtandem.facts.check;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.CloneMethod;
import org.pgtandem.model.Lab;
import org.pgtandem.model.Node;
import org.pgtandem.model.NodeFacts;
import org.pgtandem.model.Role;
import org.pgtandem.model.ServerFacts;
import org.pgtandem.postgres.StoppedStandby;

/**
 * What the checks look at.
 *
 * @param facts   of the nodes that could be asked, by name
 * @param willAsk whether the person will be asked before a data directory is replaced
 */
record Situation(Lab lab, Map<String, NodeFacts> facts, boolean willAsk) {

    Situation {
        facts = Map.copyOf(facts);
    }

    /** A node together with its facts. */
    record Seen(Node node, NodeFacts facts) {
        String name() {
            return node.name();
        }

        /** Whether a cluster may be there all the same: none was found, and the login may not look where it would be. */
        boolean isHidden() {
            return facts.cluster() == null && facts.dataDir() != null && !facts.dataDir().open();
        }

        /** Whether the cluster's server runs and was not asked. */
        boolean isUnasked() {
            return facts.cluster() != null && facts.cluster().running() && facts.server() == null;
        }

        /** Empty where it is not known. */
        String dataDirPath() {
            return facts.dataDir() == null ? "" : facts.dataDir().path();
        }
    }

    Optional<Seen> primary() {
        return seen(lab.primary());
    }

    /** The primary's server; empty where it was not asked. */
    Optional<ServerFacts> primaryServer() {
        return primary().map(Seen::facts).map(NodeFacts::server);
    }

    List<Seen> standbys() {
        return lab.standbys().stream().flatMap(node -> seen(node).stream()).toList();
    }

    /** The standbys of which a copy is to be made; one that is only stopped needs none. */
    List<Seen> standbysToCopy() {
        return standbysToClone().stream().filter(standby -> !isOnlyStopped(standby)).toList();
    }

    boolean isOnlyStopped(Seen standby) {
        return primaryServer().filter(primary -> StoppedStandby.is(standby.facts(), primary,
                lab.slotOf(standby.node()))).isPresent();
    }

    /** The standbys that are still to be cloned. */
    List<Seen> standbysToClone() {
        return standbys().stream().filter(standby -> !follows(standby)).toList();
    }

    /** Who will call the primary's port: the standbys that are still to be cloned, and barman on a node of its own. */
    List<Seen> callers() {
        Stream<Seen> barman = Stream.of(lab).filter(wanted -> wanted.method() == CloneMethod.BARMAN)
                .flatMap(wanted -> wanted.node(wanted.barmanOrDefault().node()).stream())
                .filter(node -> node.role() == Role.BACKUP).flatMap(node -> seen(node).stream());
        return Stream.concat(standbysToClone().stream(), barman).toList();
    }

    /** Primary and standbys that could be asked. */
    List<Seen> nodes() {
        return lab.nodes().stream().filter(node -> node.role() != Role.BACKUP).flatMap(node -> seen(node).stream())
                .toList();
    }

    /** Whether a standby streams from this primary on its slot already. */
    boolean follows(Seen standby) {
        ServerFacts server = standby.facts().server();
        ServerFacts primary = primaryServer().orElse(null);
        return server != null && primary != null && server.inRecovery() && isSameSystem(server, primary)
                && streamsOn(server.walReceiver(), lab.slotOf(standby.node()))
                && primary.slot(lab.slotOf(standby.node())).filter(ServerFacts.Slot::active).isPresent();
    }

    static boolean isSameSystem(ServerFacts one, ServerFacts other) {
        return one.systemIdentifier().equals(other.systemIdentifier());
    }

    private static boolean streamsOn(ServerFacts.@Nullable WalReceiver receiver, String slot) {
        return receiver != null && slot.equals(receiver.slotName())
                && Objects.equals(receiver.status(), "streaming");
    }

    private Optional<Seen> seen(Node node) {
        return Optional.ofNullable(facts.get(node.name())).map(found -> new Seen(node, found));
    }
}
