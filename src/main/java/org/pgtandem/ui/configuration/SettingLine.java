package org.pgtandem.ui.configuration;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.pgtandem.job.Configuration.Effect;
import org.pgtandem.model.Text;
import org.pgtandem.ui.kit.Icon;
import org.pgtandem.ui.kit.Labels;
import org.pgtandem.ui.kit.Sign;
import org.pgtandem.ui.kit.SignIcon;
import org.pgtandem.ui.text.Words;

/** A row of the settings table; the value wanted is edited in place. */
final class SettingLine extends HBox {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

    private final ConfigurationModel model;
    private final ObjectProperty<SettingRow> row;
    private final Label name;
    private final Label now = new Label();
    private final TextField will = new TextField();
    private final Label effect;

    SettingLine(Words words, ConfigurationModel model, SettingRow first) {
        this.model = model;
        row = new SimpleObjectProperty<>(first);
        getStyleClass().add("setting-line");
        name = Labels.line(new ReadOnlyStringWrapper(first.name()), "mono", "setting-name");
        name.setTooltip(new Tooltip(first.name()));
        now.getStyleClass().addAll("mono", "muted", "setting-now");
        will.getStyleClass().addAll("mono", "setting-will");
        will.setId("setting-" + first.name());
        will.accessibleTextProperty().bind(words.of("configpage.will-be-of", first.name()));
        effect = Labels.line(words.of(row.map(SettingLine::effect)), "dense", "setting-effect");
        getChildren().setAll(name, now, new HBox(will), effect);
        getChildren().get(2).getStyleClass().add("setting-cell");
        listen();
        row.subscribe(this::show);
    }

    private void listen() {
        addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> model.selected().set(row.get()));
        will.setOnAction(_ -> commit());
        will.focusedProperty().addListener((_, _, focused) -> {
            if (focused) {
                model.selected().set(row.get());
            } else {
                commit();
            }
        });
        will.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !will.getText().equals(row.get().change().willBe())) {
                will.setText(row.get().change().willBe());
                event.consume();
            }
        });
        model.selected().subscribe(chosen -> pseudoClassStateChanged(SELECTED,
                chosen != null && chosen.name().equals(row.get().name())));
    }

    void update(SettingRow changed) {
        row.set(changed);
    }

    private void commit() {
        if (!will.getText().strip().equals(row.get().change().willBe())) {
            model.edit(row.get().name(), will.getText());
        }
    }

    private void show(SettingRow shown) {
        String known = shown.change().now();
        now.setText(known == null ? "—" : known);
        if (!will.isFocused() || will.getText().strip().equals(shown.change().willBe())) {
            will.setText(shown.change().willBe());
        }
        boolean wrong = shown.wrong();
        will.pseudoClassStateChanged(ERROR, wrong);
        name.setGraphic(wrong ? new SignIcon(Sign.BLOCKER) : null);
        effect.setGraphic(icon(shown.change().effect()));
        effect.getStyleClass().removeAll("restart", "muted");
        effect.getStyleClass().add(shown.change().effect() == Effect.RESTART ? "restart" : "muted");
    }

    private static Text effect(SettingRow row) {
        return Text.of(switch (row.change().effect()) {
            case NO_CHANGE -> "configpage.effect.none";
            case RELOAD -> "configpage.effect.reload";
            case RESTART -> "configpage.effect.restart";
        });
    }

    private static @Nullable Node icon(Effect effect) {
        return switch (effect) {
            case NO_CHANGE -> null;
            case RELOAD -> new Icon(Feather.REFRESH_CW);
            case RESTART -> new Icon(Feather.POWER);
        };
    }
}
