package org.pgtandem.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pgtandem.model.CloneMethod;
import org.pgtandem.model.Lab;
import org.pgtandem.model.NodeFacts.Place;
import org.pgtandem.model.ServerFacts;
import org.pgtandem.model.Text;
import org.pgtandem.postgres.TablespaceMapping;

/** The primary's tablespaces and where the lab puts them on a standby. */
final class Tablespaces {

    private Tablespaces() {}

    /** Those that have a place, in the lab's order. */
    static List<Tablespace> of(Pair pair) {
        List<Tablespace> tablespaces = new ArrayList<>();
        pair.lab().tablespaces().forEach((from, to) -> {
            if (pair.server().tablespaces().stream().anyMatch(space -> space.directory().equals(from))) {
                tablespaces.add(new Tablespace(tablespaces.size() + 1, from, to, seen(pair, to), pair.aside(to)));
            }
        });
        return tablespaces;
    }

    /** Why they cannot come along; empty where they can, or there are none. */
    static Optional<Text> whyNot(Lab lab, CloneMethod method, ServerFacts primary) {
        if (primary.tablespaces().isEmpty()) {
            return Optional.empty();
        }
        if (!TablespaceMapping.isTakenBy(method)) {
            String all = primary.tablespaces().stream().map(ServerFacts.Tablespace::directory)
                    .collect(Collectors.joining(", "));
            return Optional.of(Text.of("plan.not.tablespaces", all, TablespaceMapping.methods()));
        }
        List<String> missing = TablespaceMapping.missing(lab, primary);
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(Text.of("plan.not.unmapped", String.join(", ", missing)));
    }

    /** A place of which nothing is known is taken for one where nothing is. */
    private static Place seen(Pair pair, String path) {
        return pair.standbyFacts().places().stream().filter(place -> place.path().equals(path)).findFirst()
                .orElse(new Place(path, false, false, false, true, 0));
    }
}
