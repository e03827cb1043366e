package org.pgtandem.ui.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Finding;
import org.pgtandem.ui.kit.WhyPane;
import org.pgtandem.ui.text.Words;

/** Explains the finding that is selected: what its severity means, and what kind of thing it is about. */
final class CheckWhy extends WhyPane {

    /** First segments of finding codes that have an explanation of their own. */
    private static final Set<String> KNOWN = Set.of("ssh", "sudo", "become", "postgres", "version", "arch", "libc",
            "hba", "network", "slot", "role", "datadir", "space", "wal", "settings", "clock", "cluster", "service");

    private final Words words;

    CheckWhy(Words words, CheckModel model) {
        this.words = words;
        model.selected().subscribe(this::explain);
    }

    private void explain(@Nullable FindingGroup group) {
        if (group == null) {
            show(List.of(title(words.of("checkpage.why.none.title")),
                    paragraph(words.of("checkpage.why.none"))));
            return;
        }
        Finding finding = group.finding();
        String severity = finding.severity().name().toLowerCase(Locale.ROOT);
        List<Node> parts = new ArrayList<>();
        parts.add(title(words.of("checkpage.why." + severity + ".title")));
        parts.add(paragraph(words.of(finding.message())));
        String kind = finding.code().split("[.]", 2)[0];
        if (KNOWN.contains(kind)) {
            parts.add(paragraph(words.of("checkpage.why.about." + kind)));
        }
        parts.add(paragraph(words.of("checkpage.why." + severity)));
        show(parts);
    }
}
