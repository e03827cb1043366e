package org.pgtandem.ui.kit;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.pgtandem.model.Text;
import org.pgtandem.ui.text.Words;

/** A labelled control with a hint under it, which gives way to the error while there is one. */
public final class FormField extends VBox {

    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

    private final ObjectProperty<@Nullable Text> error = new SimpleObjectProperty<>();

    /** @param hint what to type, for whom it is not plain; an empty text takes no room */
    public FormField(Words words, ObservableValue<String> label, ObservableValue<String> hint, Control control) {
        getStyleClass().add("form-field");
        Label name = Labels.line(label, "dense");
        name.setLabelFor(control);
        control.setMaxWidth(Double.MAX_VALUE);
        control.accessibleTextProperty().bind(label);
        Label below = Labels.wrapping(hint, "caption", "muted");
        below.managedProperty().bind(below.textProperty().isNotEmpty());
        SignIcon mark = new SignIcon(Sign.BLOCKER);
        mark.setMouseTransparent(true);
        StackPane marked = new StackPane(control, mark);
        marked.getStyleClass().add("field-control");
        getChildren().setAll(name, marked, below);
        Label problem = Labels.wrapping(words.of(error), "caption", "field-error");
        error.subscribe(now -> {
            getChildren().set(2, now == null ? below : problem);
            control.pseudoClassStateChanged(ERROR, now != null);
            mark.setVisible(now != null);
        });
    }

    /** What is wrong with the value; null while nothing is. */
    public ObjectProperty<@Nullable Text> errorProperty() {
        return error;
    }
}
