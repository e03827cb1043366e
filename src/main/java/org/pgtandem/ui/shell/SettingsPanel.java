package org.pgtandem.ui.shell;

import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.pgtandem.ui.kit.Labels;
import org.pgtandem.ui.kit.Segmented;
import org.pgtandem.ui.text.Language;
import org.pgtandem.ui.text.Words;
import org.pgtandem.ui.theme.Appearance;
import org.pgtandem.ui.theme.Theme;

/** Colours, size and language, taking effect as they are chosen. A layer of the window; Esc or a click beside it closes it. */
final class SettingsPanel extends StackPane {

    private static final List<Double> SCALES = List.of(1.0, 1.25, 1.5, 2.0);

    private final Words words;

    SettingsPanel(Words words, Theme theme) {
        this.words = words;
        VBox box = new VBox(Labels.line(words.of("ui.settings.title"), "card-title"),
                row("ui.settings.colours", colours(theme)), row("ui.settings.size", size(theme)),
                row("ui.settings.language", language()));
        box.getStyleClass().addAll("card", "settings");
        box.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        box.setOnMouseClicked(event -> event.consume());
        StackPane.setAlignment(box, Pos.TOP_RIGHT);
        getStyleClass().add("settings-layer");
        getChildren().setAll(box);
        setVisible(false);
        setOnMouseClicked(_ -> setVisible(false));
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                setVisible(false);
                event.consume();
            }
        });
    }

    /** Shows it, with the focus in it. */
    void open() {
        setVisible(true);
        lookup(".toggle-button").requestFocus();
    }

    private Node colours(Theme theme) {
        Segmented<Appearance> colours = new Segmented<>(List.of(Appearance.values()), theme.appearanceProperty().get(),
                choice -> words.of(switch (choice) {
                    case SYSTEM -> "ui.settings.colours.system";
                    case LIGHT -> "ui.settings.colours.light";
                    case DARK -> "ui.settings.colours.dark";
                }));
        colours.valueProperty().bindBidirectional(theme.appearanceProperty());
        return colours;
    }

    private Node size(Theme theme) {
        Segmented<Double> size = new Segmented<>(SCALES, theme.scaleProperty().get(),
                factor -> new ReadOnlyStringWrapper(Math.round(factor * 100) + " %"));
        size.valueProperty().bindBidirectional(theme.scaleProperty());
        return size;
    }

    private Node language() {
        Segmented<Language> language = new Segmented<>(List.of(Language.values()), words.languageProperty().get(),
                choice -> words.of(switch (choice) {
                    case ENGLISH -> "ui.settings.english";
                    case RUSSIAN -> "ui.settings.russian";
                }));
        language.valueProperty().bindBidirectional(words.languageProperty());
        return language;
    }

    private VBox row(String label, Node control) {
        VBox row = new VBox(Labels.line(words.of(label), "dense", "muted"), control);
        row.getStyleClass().add("settings-row");
        return row;
    }
}
