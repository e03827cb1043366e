package org.pgtandem.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Comparison;
import org.pgtandem.model.Comparison.Sum;
import org.pgtandem.model.Comparison.Table;
import org.pgtandem.model.Text;

/** A comparison for people and for programs: a line a table. */
final class ComparisonText {

    private ComparisonText() {}

    static void print(Comparison comparison, Say say) {
        int width = comparison.tables().stream().mapToInt(table -> table.name().length()).max().orElse(0);
        for (Table table : comparison.tables()) {
            boolean equal = table.equal(comparison.nodes());
            List<String> nodes = equal ? comparison.nodes().subList(0, 1) : comparison.nodes();
            say.raw(String.format(say.locale(), "%s %-" + width + "s  %s", equal ? "=" : "≠", table.name(), nodes
                    .stream().map(node -> (equal ? "" : node + ": ") + sum(table.sums().get(node), say))
                    .collect(Collectors.joining("; "))));
        }
        if (comparison.equal()) {
            say.line("cli.compare.equal", comparison.tables().size(), comparison.database(),
                    String.join(", ", comparison.nodes()));
        }
    }

    static Map<String, @Nullable Object> json(Comparison comparison, Table table) {
        return Json.object("type", "table", "database", comparison.database(), "table", table.name(), "equal",
                table.equal(comparison.nodes()), "nodes",
                comparison.nodes().stream().map(node -> json(node, table.sums().get(node))).toList());
    }

    /** Where there is no such table, nothing is known of it. */
    private static Map<String, @Nullable Object> json(String node, @Nullable Sum sum) {
        return Json.object("name", node, "rows", sum == null ? null : sum.rows(), "checksum",
                sum == null ? null : sum.checksum());
    }

    private static String sum(@Nullable Sum sum, Say say) {
        return sum == null
                ? say.words(Text.of("cli.compare.missing"))
                : say.words(Text.of("cli.compare.rows", sum.rows())) + "  " + sum.checksum();
    }
}
