package org.pgtandem.model;

import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * What each node holds of one database.
 *
 * @param nodes  the primary first, then the standbys, each of which had replayed the primary's WAL
 * @param tables in the order of their names
 */
public record Comparison(String database, List<String> nodes, List<Table> tables) {

    public Comparison {
        nodes = List.copyOf(nodes);
        tables = List.copyOf(tables);
    }

    /** Whether every node holds the same rows. */
    public boolean equal() {
        return tables.stream().allMatch(table -> table.equal(nodes));
    }

    /** How many tables are not the same everywhere. */
    public long differing() {
        return tables.stream().filter(table -> !table.equal(nodes)).count();
    }

    /**
     * One table.
     *
     * @param name with its schema: {@code bookings.tickets}
     * @param sums by node; a node that has no such table is missing
     */
    public record Table(String name, Map<String, Sum> sums) {

        public Table {
            sums = Map.copyOf(sums);
        }

        /** Whether all of these nodes have it with the same rows. */
        public boolean equal(List<String> nodes) {
            return sums.keySet().containsAll(nodes) && new HashSet<>(sums.values()).size() == 1;
        }
    }

    /**
     * A table's rows.
     *
     * @param checksum over all rows in whatever order, 32 hexadecimal digits
     */
    public record Sum(long rows, String checksum) {}
}
