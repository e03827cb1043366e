package org.pgtandem.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.pgtandem.model.Text;
import org.pgtandem.ui.kit.Buttons;
import org.pgtandem.ui.kit.Headline;
import org.pgtandem.ui.kit.Icon;
import org.pgtandem.ui.kit.Labels;
import org.pgtandem.ui.kit.SignIcon;
import org.pgtandem.ui.text.Words;
import org.pgtandem.ui.theme.Appearance;
import org.pgtandem.ui.theme.Theme;

/** Which lab is open and how it does, in short; colours, language and settings at the right. */
final class Header extends HBox {

    private final Words words;
    private final Theme theme;

    Header(Words words, Theme theme, ShellModel model, Runnable openSettings) {
        this.words = words;
        this.theme = theme;
        getStyleClass().add("header");
        HBox state = new HBox();
        state.getStyleClass().add("header-state");
        model.headlineProperty()
                .subscribe(now -> state.getChildren().setAll(now == null ? new Node[0] : headline(now)));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(labName(model), state, space, colours(), language(), settings(openSettings));
    }

    private Label labName(ShellModel model) {
        Label name = Labels.line(Bindings.createStringBinding(
                () -> model.labNameProperty().get().isEmpty()
                        ? words.now(Text.of("ui.header.no-lab"))
                        : model.labNameProperty().get(),
                words.languageProperty(), model.labNameProperty()), "lab-name");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        model.labNameProperty().subscribe(now -> {
            name.getStyleClass().removeAll("none");
            if (now.isEmpty()) {
                name.getStyleClass().add("none");
            }
        });
        return name;
    }

    private Node[] headline(Headline now) {
        Label word = Labels.line(words.of(now.word()), "strong", "state-word", now.sign().styleClass());
        word.setMinWidth(USE_PREF_SIZE);
        @Nullable
        Text amount = now.amount();
        return amount == null
                ? new Node[] {new SignIcon(now.sign()), word}
                : new Node[] {new SignIcon(now.sign()), word, Labels.line(words.of(amount), "mono", "dense", "muted")};
    }

    private Button colours() {
        Icon icon = new Icon(Feather.MOON);
        Button button = Buttons.quiet(words.of("ui.settings.colours"), icon,
                () -> theme.appearanceProperty().set(theme.darkBinding().get() ? Appearance.LIGHT : Appearance.DARK));
        theme.darkBinding().subscribe(dark -> {
            icon.set(dark ? Feather.SUN : Feather.MOON);
            var says = words.of(dark ? "ui.header.to-light" : "ui.header.to-dark");
            button.accessibleTextProperty().bind(says);
            button.setTooltip(Buttons.tooltip(says));
        });
        return button;
    }

    private Button language() {
        Label code = new Label();
        code.getStyleClass().addAll("strong", "caption", "muted");
        Button button = Buttons.quiet(words.of("ui.settings.language"), code,
                () -> words.languageProperty().set(words.languageProperty().get().other()));
        button.setId("language");
        words.languageProperty().subscribe(now -> code.setText(now.other().code()));
        return button;
    }

    private Button settings(Runnable open) {
        Button button = Buttons.quiet(words.of("ui.header.settings"), Feather.SETTINGS, open);
        button.setId("settings");
        return button;
    }
}
