package org.pgtandem.facts;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.NodeFacts.DataDir;
import org.pgtandem.model.NodeFacts.Network;
import org.pgtandem.model.NodeFacts.Place;
import org.pgtandem.model.NodeFacts.Reach;

/**
 * What the second script saw around one cluster.
 *
 * @param dataDir    null where no data directory was asked about
 * @param hbaContent null where there was nothing to read
 * @param places     of tablespaces, in the order asked
 * @param mayControl whether sudo lets a plain owner start, stop and restart the unit
 */
record Inspection(@Nullable DataDir dataDir, @Nullable String hbaContent, boolean mayControl, List<Place> places,
        Network network) {

    private static final int PLACE_FIELDS = 6;

    static Inspection of(Records records, @Nullable String dataDir) {
        List<String> hba = records.all("hba").stream().map(fields -> String.join("\t", fields) + "\n").toList();
        return new Inspection(dataDir == null ? null : dataDir(records, dataDir),
                hba.isEmpty() ? null : String.join("", hba), records.has("may"),
                records.all("place").stream().filter(fields -> fields.size() == PLACE_FIELDS).map(Inspection::place)
                        .toList(),
                new Network(records.one("holder").orElse(null), records.one("reach").map(Reach::valueOf).orElse(null),
                        records.all("sshd").stream().collect(Collectors.toMap(List::getFirst,
                                fields -> Reach.valueOf(fields.get(1)), (first, _) -> first))));
    }

    private static Place place(List<String> fields) {
        return new Place(fields.get(0), !fields.get(1).isEmpty(), !fields.get(2).isEmpty(), !fields.get(3).isEmpty(),
                !fields.get(4).isEmpty(), fields.get(5).matches("\\d{1,18}") ? Long.parseLong(fields.get(5)) : 0);
    }

    private static DataDir dataDir(Records records, String path) {
        boolean exists = records.has("exists");
        return new DataDir(path, exists, exists && records.has("empty"), records.has("holds"), records.has("mount"),
                records.number("used"), records.number("free"), records.one("system").orElse(null),
                records.one("follows").orElse(null), !records.has("closed"));
    }
}
