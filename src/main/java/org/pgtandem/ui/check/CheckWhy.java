package org.pgtandem.ui.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Finding;
import org.pgtandem.ui.kit.WhyPane;
import org.pgtandem.ui.text.Words;

/** Explains the finding that is selected: what its severity means, and what kind of thing it is about. */
final class CheckWhy extends WhyPane {

    /** Finding codes, or first segments of them, and the explanation that they share. */
    private static final Map<String, String> ABOUT = Map.ofEntries(Map.entry("ssh", "ssh"),
            Map.entry("login", "become"), Map.entry("sudo", "become"), Map.entry("owner", "service"),
            Map.entry("postgres", "postgres"), Map.entry("version", "version"), Map.entry("arch", "arch"),
            Map.entry("platform", "arch"), Map.entry("libc", "libc"), Map.entry("node", "node"),
            Map.entry("reach", "network"), Map.entry("port", "network"), Map.entry("hba", "hba"),
            Map.entry("slot", "slot"), Map.entry("role", "role"), Map.entry("senders", "senders"),
            Map.entry("datadir", "datadir"), Map.entry("disk", "space"), Map.entry("settings.too-low", "settings"),
            Map.entry("settings.pending-limit", "settings"), Map.entry("settings.restart-needed", "restart"),
            Map.entry("settings.no-restart", "restart"), Map.entry("settings.pending", "restart"),
            Map.entry("settings.pending-too", "restart"), Map.entry("primary", "cluster"),
            Map.entry("standby", "standby"),
            Map.entry("tablespaces", "tablespaces"), Map.entry("timeline", "timeline"));

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
        String about = ABOUT.getOrDefault(finding.code(), ABOUT.get(finding.code().split("[.]", 2)[0]));
        if (about != null) {
            parts.add(paragraph(words.of("checkpage.why.about." + about)));
        }
        parts.add(paragraph(words.of("checkpage.why." + severity)));
        show(parts);
    }
}
