package org.pgtandem.facts;

import java.util.List;
import java.util.Optional;

/**
 * What the scripts print: records, one a line, fields apart by tabs, the first field says which record it is.
 *
 * @param lines the fields of each line
 */
record Records(List<List<String>> lines) {

    static Records parse(String output) {
        return new Records(output.lines().map(line -> List.of(line.split("\t", -1))).toList());
    }

    boolean has(String name) {
        return lines.stream().anyMatch(line -> line.getFirst().equals(name));
    }

    /** The fields after the name, of every such record. */
    List<List<String>> all(String name) {
        return lines.stream().filter(line -> line.getFirst().equals(name)).map(line -> line.subList(1, line.size()))
                .toList();
    }

    /** The one field of the first such record; empty if there is none or it is empty. */
    Optional<String> one(String name) {
        return all(name).stream().filter(fields -> !fields.isEmpty()).map(List::getFirst)
                .filter(field -> !field.isEmpty()).findFirst();
    }

    /** The number of the first such record; 0 if there is none. */
    long number(String name) {
        return one(name).filter(text -> text.matches("\\d{1,18}")).map(Long::parseLong).orElse(0L);
    }
}
