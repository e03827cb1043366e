package org.pgtandem.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pgtandem.model.Finding;
import org.pgtandem.model.Finding.Severity;
import org.pgtandem.model.Text;

/** Findings as a table for people: by node, each with its hint. */
final class FindingsText {

    private final Say say;

    FindingsText(Say say) {
        this.say = say;
    }

    void print(List<Finding> findings) {
        Map<String, List<Finding>> byNode = new LinkedHashMap<>();
        findings.forEach(finding -> byNode.computeIfAbsent(finding.node(), _ -> new java.util.ArrayList<>())
                .add(finding));
        byNode.forEach((node, found) -> {
            say.raw(node);
            found.forEach(this::finding);
        });
        say.line("cli.findings.sum", count(findings, Severity.BLOCKER), count(findings, Severity.WARNING));
    }

    void finding(Finding finding) {
        String severity = say.words(Text.of("cli.severity." + finding.severity().name().toLowerCase(Locale.ROOT)));
        say.raw(String.format(Locale.ROOT, "  %-10s %s", severity, say.sentence(finding.message())));
        if (finding.detail() != null && finding.severity() != Severity.OK) {
            finding.detail().strip().lines().forEach(line -> say.raw(" ".repeat(13) + "| " + line));
        }
        if (finding.hint() != null) {
            say.raw(" ".repeat(13) + "→ " + say.sentence(finding.hint()));
        }
    }

    private static long count(List<Finding> findings, Severity severity) {
        return findings.stream().filter(finding -> finding.severity() == severity).count();
    }
}
