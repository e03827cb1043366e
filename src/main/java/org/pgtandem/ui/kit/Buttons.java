package org.pgtandem.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;

/** The kinds of buttons there are. */
public final class Buttons {

    private Buttons() {}

    /** The one primary button of a view; Enter presses it. */
    public static Button primary(ObservableValue<String> text, Runnable action) {
        Button button = plain(text, action);
        button.getStyleClass().add("primary");
        button.setDefaultButton(true);
        return button;
    }

    public static Button plain(ObservableValue<String> text, Runnable action) {
        Button button = new Button();
        button.setMnemonicParsing(false);
        button.textProperty().bind(text);
        button.setOnAction(_ -> action.run());
        button.setMinWidth(Button.USE_PREF_SIZE);
        return button;
    }

    /** For rows and card heads. */
    public static Button small(ObservableValue<String> text, Feather icon, Runnable action) {
        Button button = plain(text, action);
        button.getStyleClass().add("small");
        return withIcon(button, icon);
    }

    /** An icon alone; the text is its tooltip and what a screen reader says. */
    public static Button quiet(ObservableValue<String> text, Feather icon, Runnable action) {
        return quiet(text, new Icon(icon), action);
    }

    /** As above, with any graphic. */
    public static Button quiet(ObservableValue<String> text, Node graphic, Runnable action) {
        Button button = new Button();
        button.setGraphic(graphic);
        button.getStyleClass().add("quiet");
        button.accessibleTextProperty().bind(text);
        button.setOnAction(_ -> action.run());
        button.setTooltip(tooltip(text));
        return button;
    }

    public static Button withIcon(Button button, Feather icon) {
        button.setGraphic(new Icon(icon));
        return button;
    }

    /** A tooltip that follows the language. */
    public static Tooltip tooltip(ObservableValue<String> text) {
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(text);
        return tooltip;
    }
}
