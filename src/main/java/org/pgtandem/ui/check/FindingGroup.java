package org.pgtandem.ui.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Finding;
import org.pgtandem.model.Text;

/**
 * One thing found, on one node or alike on several.
 *
 * @param nodes names of the nodes it is so on, in the lab's order
 */
public record FindingGroup(Finding finding, List<String> nodes) {

    /** What makes two findings one. */
    private record Same(Finding.Severity severity, String code, Text message, @Nullable Text hint,
            @Nullable String command) {}

    /** Worst first; what is the same on several nodes stands once. */
    static List<FindingGroup> of(List<Finding> findings) {
        Map<Same, List<Finding>> alike = new LinkedHashMap<>();
        for (Finding finding : findings) {
            Same same = new Same(finding.severity(), finding.code(), finding.message(), finding.hint(),
                    finding.command());
            alike.computeIfAbsent(same, _ -> new ArrayList<>()).add(finding);
        }
        return alike.values().stream()
                .map(group -> new FindingGroup(group.getFirst(), group.stream().map(Finding::node).distinct().toList()))
                .sorted(Comparator.comparing((FindingGroup group) -> group.finding().severity()).reversed()).toList();
    }

    Finding.Severity severity() {
        return finding.severity();
    }

    /** Stays the same over a new check, so that what was accepted stays accepted. */
    String key() {
        return String.join(" ", nodes) + " " + finding.code();
    }
}
