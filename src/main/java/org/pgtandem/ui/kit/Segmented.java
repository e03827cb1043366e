package org.pgtandem.ui.kit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.event.ActionEvent;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/** A few choices side by side, always exactly one of them chosen. */
public final class Segmented<T> extends HBox {

    private final ObjectProperty<T> value;
    private final Map<T, ToggleButton> buttons = new LinkedHashMap<>();

    public Segmented(List<T> choices, T first, Function<T, ObservableValue<String>> text) {
        value = new SimpleObjectProperty<>(first);
        getStyleClass().add("segmented");
        ToggleGroup group = new ToggleGroup();
        for (T choice : choices) {
            ToggleButton button = button(choice, text.apply(choice));
            button.setToggleGroup(group);
            buttons.put(choice, button);
            getChildren().add(button);
        }
        getChildren().getFirst().getStyleClass().add("first");
        getChildren().getLast().getStyleClass().add("last");
        value.subscribe(now -> buttons.forEach((choice, button) -> button.setSelected(choice.equals(now))));
    }

    public ObjectProperty<T> valueProperty() {
        return value;
    }

    private ToggleButton button(T choice, ObservableValue<String> text) {
        ToggleButton button = new ToggleButton();
        button.textProperty().bind(text);
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        button.addEventHandler(ActionEvent.ACTION, _ -> {
            button.setSelected(true);
            value.set(choice);
        });
        return button;
    }
}
