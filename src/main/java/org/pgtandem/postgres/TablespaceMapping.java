package org.pgtandem.postgres;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.pgtandem.model.CloneMethod;
import org.pgtandem.model.Lab;
import org.pgtandem.model.ServerFacts;
import org.pgtandem.model.ServerFacts.Tablespace;

/** Where the primary's tablespaces go on a standby. */
public final class TablespaceMapping {

    private TablespaceMapping() {}

    /** Whether a method takes tablespaces along; the others copy the data directory alone. */
    public static boolean isTakenBy(CloneMethod method) {
        return method == CloneMethod.PG_BASEBACKUP || method == CloneMethod.COPY;
    }

    /** The methods that take tablespaces along, as people call them. */
    public static String methods() {
        return Arrays.stream(CloneMethod.values()).filter(TablespaceMapping::isTakenBy).map(CloneMethod::id)
                .collect(Collectors.joining(", "));
    }

    /** The directories on the primary to which the lab gives no place. */
    public static List<String> missing(Lab lab, ServerFacts primary) {
        return primary.tablespaces().stream().map(Tablespace::directory)
                .filter(directory -> !lab.tablespaces().containsKey(directory)).toList();
    }

    /** What to write into the lab file's section {@code clone} so that each has a place: the same as on the primary. */
    public static String labFileLine(Lab lab, ServerFacts primary) {
        return primary.tablespaces().stream().map(Tablespace::directory)
                .map(from -> quoted(from) + ": " + quoted(lab.tablespaces().getOrDefault(from, from)))
                .collect(Collectors.joining(", ", "\"tablespaces\": {", "}"));
    }

    /** The option of pg_basebackup that puts one elsewhere. */
    public static String option(String from, String to) {
        return "--tablespace-mapping=" + escaped(from) + "=" + escaped(to);
    }

    private static String escaped(String path) {
        return path.replace("=", "\\=");
    }

    private static String quoted(String path) {
        return '"' + path.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
