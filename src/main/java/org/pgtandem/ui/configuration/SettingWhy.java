package org.pgtandem.ui.configuration;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.pgtandem.job.Configuration.SettingChange;
import org.pgtandem.ui.kit.Buttons;
import org.pgtandem.ui.kit.Labels;
import org.pgtandem.ui.kit.Sign;
import org.pgtandem.ui.kit.SignIcon;
import org.pgtandem.ui.kit.WhyPane;
import org.pgtandem.ui.text.Words;

/** Explains the setting that is selected, and offers the value that suits this node. */
final class SettingWhy extends WhyPane {

    private final Words words;
    private final ConfigurationModel model;

    SettingWhy(Words words, ConfigurationModel model) {
        this.words = words;
        this.model = model;
        model.selected().subscribe(this::explain);
    }

    private void explain(@Nullable SettingRow row) {
        if (row == null) {
            show(List.of(title(words.of("configpage.why.title")), paragraph(words.of("configpage.why"))));
            return;
        }
        SettingChange change = row.change();
        List<Node> parts = new ArrayList<>();
        parts.add(name(new ReadOnlyStringWrapper(change.name())));
        parts.add(paragraph(words.of(change.why())));
        if (change.problem() != null) {
            var problem = Labels.wrapping(words.of(change.problem()), "dense", "field-error");
            problem.setGraphic(new SignIcon(Sign.BLOCKER));
            parts.add(problem);
        }
        if (row.differsFromSuggestion()) {
            parts.add(suggestion(row));
        }
        parts.add(paragraph(words.of(change.required() ? "configpage.why.required" : "configpage.why.optional")));
        parts.add(paragraph(words.of("configpage.why.effect." + effect(change))));
        show(parts);
    }

    private Node suggestion(SettingRow row) {
        String value = row.change().suggested();
        Button use = Buttons.plain(words.of("configpage.use", value), () -> model.edit(row.name(), value));
        use.setId("use-suggested");
        use.getStyleClass().add("small");
        VBox box = new VBox(paragraph(words.of("configpage.why.suggested", value)), use);
        box.getStyleClass().add("why-note");
        return box;
    }

    private static String effect(SettingChange change) {
        return switch (change.effect()) {
            case NO_CHANGE -> "none";
            case RELOAD -> "reload";
            case RESTART -> "restart";
        };
    }
}
