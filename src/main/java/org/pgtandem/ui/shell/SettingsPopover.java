package org.pgtandem.ui.shell;

import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.pgtandem.ui.kit.Labels;
import org.pgtandem.ui.kit.Segmented;
import org.pgtandem.ui.text.Language;
import org.pgtandem.ui.text.Words;
import org.pgtandem.ui.theme.Appearance;
import org.pgtandem.ui.theme.Theme;

/** Colours, size and language, taking effect as they are chosen. */
final class SettingsPopover {

    private static final List<Double> SCALES = List.of(1.0, 1.25, 1.5, 2.0);

    private final Words words;
    private final PopOver popover = new PopOver();

    SettingsPopover(Words words, Theme theme) {
        this.words = words;
        Segmented<Appearance> colours = new Segmented<>(List.of(Appearance.values()), theme.appearanceProperty().get(),
                choice -> words.of(switch (choice) {
                    case SYSTEM -> "ui.settings.colours.system";
                    case LIGHT -> "ui.settings.colours.light";
                    case DARK -> "ui.settings.colours.dark";
                }));
        colours.valueProperty().bindBidirectional(theme.appearanceProperty());
        Segmented<Double> size = new Segmented<>(SCALES, theme.scaleProperty().get(),
                factor -> new ReadOnlyStringWrapper(Math.round(factor * 100) + " %"));
        size.valueProperty().bindBidirectional(theme.scaleProperty().asObject());
        Segmented<Language> language = new Segmented<>(List.of(Language.values()), words.languageProperty().get(),
                choice -> words.of(switch (choice) {
                    case ENGLISH -> "ui.settings.english";
                    case RUSSIAN -> "ui.settings.russian";
                }));
        language.valueProperty().bindBidirectional(words.languageProperty());
        VBox box = new VBox(Labels.line(words.of("ui.settings.title"), "card-title"),
                row("ui.settings.colours", colours), row("ui.settings.size", size),
                row("ui.settings.language", language));
        box.getStyleClass().add("settings");
        popover.setContentNode(box);
        popover.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
        popover.setDetachable(false);
    }

    private VBox row(String label, Node control) {
        VBox row = new VBox(Labels.line(words.of(label), "dense", "muted"), control);
        row.getStyleClass().add("settings-row");
        return row;
    }

    void toggle(Node owner) {
        if (popover.isShowing()) {
            popover.hide();
        } else {
            popover.show(owner);
        }
    }
}
