package org.pgtandem.facts.check;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pgtandem.command.Shell;
import org.pgtandem.facts.check.Situation.Seen;
import org.pgtandem.model.Become;
import org.pgtandem.model.Finding;
import org.pgtandem.model.NodeFacts;
import org.pgtandem.model.NodeFacts.Cluster;
import org.pgtandem.model.NodeFacts.DataDir;
import org.pgtandem.model.NodeFacts.Os;
import org.pgtandem.model.NodeFacts.Place;
import org.pgtandem.model.ServerFacts;
import org.pgtandem.model.ServerFacts.Tablespace;
import org.pgtandem.postgres.TablespaceMapping;

/** The places of tablespaces on the standbys: free or given up, beside which a copy can grow, and apart from all else. */
final class TablespacePlaceCheck implements Check {

    private static final long RESERVE = 1L << 20;

    @Override
    public List<Finding> findings(Situation situation) {
        if (!TablespaceMapping.isTakenBy(situation.lab().method())) {
            return List.of();
        }
        List<Tablespace> spaces = situation.primaryServer().map(ServerFacts::tablespaces).orElse(List.of());
        return situation.standbysToCopy().stream().flatMap(standby -> spaces.stream()
                .flatMap(space -> place(situation, standby, space)
                        .map(place -> judge(situation, standby, space, place)).stream()))
                .toList();
    }

    private static Optional<Place> place(Situation situation, Seen standby, Tablespace space) {
        String path = situation.lab().tablespaces().get(space.directory());
        return standby.facts().places().stream().filter(place -> place.path().equals(path)).findFirst();
    }

    private static Finding judge(Situation situation, Seen standby, Tablespace space, Place place) {
        if (isUnseen(standby.facts())) {
            return Say.info(standby.name(), "tablespaces.unseen", standby.facts().login().user(), place.path());
        }
        Optional<String> taken = overlapping(situation, standby, space, place);
        if (taken.isPresent()) {
            return Say.blocker(standby.name(), "tablespaces.overlap", place.path(), taken.get());
        }
        if (place.mountPoint()) {
            return Say.blocker(standby.name(), "tablespaces.mount-point", place.path());
        }
        if (!place.parentWritable()) {
            String parent = parent(place.path());
            String owner = owner(standby.facts());
            return Say.mended(Say.blocker(standby.name(), "tablespaces.parent", parent, owner),
                    Shell.line(List.of("sudo", "install", "-d", "-o", owner, parent)));
        }
        Object[] room = {Say.bytes(space.bytes() + RESERVE), Say.bytes(place.freeBytes()), place.path()};
        if (place.freeBytes() < space.bytes() + RESERVE) {
            return Say.blocker(standby.name(), "disk.room", room);
        }
        return place.exists() && !place.empty()
                ? given(situation, standby, place.path())
                : Say.ok(standby.name(), "tablespaces.free", place.path());
    }

    /** What a login without rights sees says nothing of what the cluster's owner may do there. */
    private static boolean isUnseen(NodeFacts facts) {
        return facts.login().become() == Become.NONE && facts.cluster() != null
                && !facts.cluster().owner().equals(facts.login().user());
    }

    private static Finding given(Situation situation, Seen standby, String path) {
        if (situation.lab().replaceDataDirectoryOf().contains(standby.name())) {
            return Say.info(standby.name(), "tablespaces.replaced", path);
        }
        Object[] args = {standby.name(), path};
        return situation.willAsk()
                ? Say.warning(standby.name(), "tablespaces.not-empty", args)
                : Say.blocker(standby.name(), "tablespaces.not-empty", args);
    }

    /** What the place would lie in or hold: another place, the data directory, or on one computer the primary's own. */
    private static Optional<String> overlapping(Situation situation, Seen standby, Tablespace space, Place place) {
        Stream<String> others = situation.lab().tablespaces().entrySet().stream()
                .filter(other -> !other.getKey().equals(space.directory())).map(Map.Entry::getValue);
        Stream<String> primarys = situation.primary().map(Seen::facts)
                .filter(primary -> isOneComputer(primary.os(), standby.facts().os()))
                .map(primary -> Stream.concat(spaces(primary), dataDir(primary))).orElse(Stream.of());
        return Stream.of(others, dataDir(standby.facts()), primarys).flatMap(paths -> paths)
                .filter(other -> isWithin(other, place.path()) || isWithin(place.path(), other)).findFirst();
    }

    private static Stream<String> spaces(NodeFacts primary) {
        return primary.server() == null
                ? Stream.of()
                : primary.server().tablespaces().stream().map(Tablespace::directory);
    }

    private static Stream<String> dataDir(NodeFacts facts) {
        @Nullable
        DataDir dataDir = facts.dataDir();
        return dataDir == null ? Stream.of() : Stream.of(dataDir.path());
    }

    /** Both nodes of a sandbox, for instance. */
    private static boolean isOneComputer(Os one, Os other) {
        return one.hostName().equals(other.hostName())
                && Objects.equals(new HashSet<>(one.addresses()), new HashSet<>(other.addresses()));
    }

    private static boolean isWithin(String inner, String outer) {
        return (inner + "/").startsWith(outer + "/");
    }

    private static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash == 0 ? "/" : path.substring(0, slash);
    }

    private static String owner(NodeFacts facts) {
        @Nullable
        Cluster cluster = facts.cluster();
        return cluster == null ? "postgres" : cluster.owner();
    }
}
